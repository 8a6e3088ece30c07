package org.encours.ledger.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

/** Settings of the ledger, PID {@code org.encours.ledger}. */
@ObjectClassDefinition(name = "Encours ledger")
public @interface Settings {
  @AttributeDefinition(
      description = "Prefixes of the general ledger accounts of customers, separated by commas.")
  String customerAccounts() default "411,413,416,419";

  @AttributeDefinition(description = "Whether a file that names an unknown company creates it.")
  boolean createCompanies() default true;

  @AttributeDefinition(
      description = "What to do with a file that has bad lines.",
      options = {
        @Option(label = "Reject the file", value = "reject"),
        @Option(label = "Take the rest", value = "skip")
      })
  String badLines() default "reject";

  @AttributeDefinition(description = "Usual terms in days, where nothing better is known.")
  int termsDays() default 30;

  @AttributeDefinition(description = "Currency of new companies, ISO 4217.")
  String currency() default "EUR";

  @AttributeDefinition(description = "Largest file taken, in bytes.")
  long largestFileBytes() default 4L << 30;
}
