package org.encours.syncsources.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/**
 * Keys of a source, factory PID {@code org.encours.sync.source}. Besides, {@code option.<name>} and
 * {@code secret.<name>} hold the options of its Camel endpoint.
 */
@ObjectClassDefinition(name = "Encours remote source")
public @interface Settings {
  @AttributeDefinition(
      description = "Where it is, as a Camel consumer: sftp://name@server/folder, imaps://server.")
  String uri();

  @AttributeDefinition(description = "Company of the files that do not name theirs; may be empty.")
  String siren() default "";

  @AttributeDefinition(description = "File names to take, as in a shell: {CA*.txt,*.xml}.")
  String pattern() default "";

  @AttributeDefinition(description = "What becomes of a received file: keep, move or delete.")
  String after() default "move";

  @AttributeDefinition(description = "How often to look, in seconds.")
  int everySeconds() default 60;

  @AttributeDefinition(description = "File of the known hosts (sftp); empty: known_hosts in etc.")
  String knownHosts() default "";

  @AttributeDefinition(description = "The only key of the host (sftp): ssh-rsa AAAAB3Nza…")
  String hostKey() default "";

  @AttributeDefinition(description = "Header with the name of a file, for other components.")
  String nameHeader() default "CamelFileName";
}
