package org.encours.platform.postgres.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Configuration {@value #PID}: which database, and how it is reached. */
@ObjectClassDefinition(
    name = "Encours database",
    description = "The embedded PostgreSQL server, or the connection to an external one.")
public @interface DatabaseConfiguration {
  /** The persistent identity of this configuration. */
  String PID = "org.encours.platform.postgres";

  @AttributeDefinition(description = "JDBC URL of an external PostgreSQL; empty: the embedded one.")
  String url() default "";

  @AttributeDefinition(description = "User of the external database.")
  String user() default "";

  @AttributeDefinition(
      description = "Password of the external database.",
      type = AttributeType.PASSWORD)
  String password() default "";

  @AttributeDefinition(description = "Connections in the pool.", min = "2")
  int maximumPoolSize() default 16;

  @AttributeDefinition(description = "Port of the embedded server on loopback; 0: any free one.")
  int port() default 0;

  @AttributeDefinition(
      description =
          "User that runs the embedded server when this process is root and may not create user"
              + " namespaces.")
  String runAs() default "nobody";

  @AttributeDefinition(description = "Page cache of the embedded server in megabytes.", min = "16")
  int sharedBuffersMegabytes() default 256;
}
