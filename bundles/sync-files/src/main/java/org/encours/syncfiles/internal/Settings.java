package org.encours.syncfiles.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/**
 * Settings of the drop folders, PID {@code org.encours.sync.files}: a dash in the name of a
 * configuration file has a meaning of its own.
 */
@ObjectClassDefinition(name = "Encours drop folders")
public @interface Settings {
  @AttributeDefinition(description = "Root of the drop folders; empty: drop in the installation.")
  String root() default "";

  @AttributeDefinition(description = "How often in/ is looked at, in milliseconds.")
  long pollIntervalMs() default 1000;

  @AttributeDefinition(description = "How long a file must be unchanged before it is taken, ms.")
  long stableMs() default 1000;

  @AttributeDefinition(
      description = "What of letterings goes to out/<siren>/: fec, csv, both, none.")
  String writeBack() default "fec";

  @AttributeDefinition(
      description = "When: empty as they happen, or times of day, or a cron expression.")
  String writeBackAt() default "";

  @AttributeDefinition(description = "Language of the error files: fr or en.")
  String language() default "fr";
}
