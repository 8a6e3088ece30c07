package org.encours.ledger.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.regex.Pattern;
import org.encours.api.InvalidRequest;
import org.encours.api.ledger.ImportFacts;
import org.encours.api.ledger.Imports;
import org.encours.api.ledger.Reception;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;

/** Takes files in: stores them and lets {@link ImportWork} do the rest. */
@Component(configurationPid = "org.encours.ledger")
@Designate(ocd = Settings.class)
public final class ImportService implements Imports {
  private static final int LONGEST_NAME = 255;
  private static final Pattern NUMBER = Pattern.compile("(?=(?:.*[0-9]){5})[0-9A-Za-z]{5,20}");

  private final ImportFacts facts;
  private final long largestFileBytes;

  @Activate
  public ImportService(@Reference ImportFacts facts, Settings settings) {
    this.facts = facts;
    this.largestFileBytes = settings.largestFileBytes();
  }

  @Override
  public long receive(Reception reception, InputStream content) throws IOException {
    Optional<String> siren = reception.siren();
    if (siren.isPresent() && !NUMBER.matcher(siren.get()).matches()) {
      throw new InvalidRequest(
          "« " + siren.get() + " » n'est pas un numéro de société.",
          "“" + siren.get() + "” is not a company number.");
    }
    return facts.receive(
        new Reception(
            shown(reception.filename()), siren, reception.source(), reception.receivedBy()),
        content,
        largestFileBytes);
  }

  /** The last part of a name that may hold a path, without control characters, bounded. */
  private static String shown(String filename) {
    String last =
        filename.substring(1 + Math.max(filename.lastIndexOf('/'), filename.lastIndexOf('\\')));
    String clean = last.replaceAll("\\p{Cntrl}", " ").strip();
    String name = clean.isEmpty() ? "sans-nom" : clean;
    return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
  }
}
