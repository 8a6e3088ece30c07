package org.encours.lettering.internal.domain;

import java.util.List;
import org.encours.api.document.Wording;
import org.encours.api.lettering.OpenEntry;

/**
 * What the numbers and labels of an account's entries read like; each is read once, when it is
 * first asked for. Not thread-safe.
 */
final class Wordings {
  private final List<OpenEntry> entries;
  private final Wording[] pieces;
  private final Wording[] labels;

  Wordings(List<OpenEntry> entries) {
    this.entries = entries;
    pieces = new Wording[entries.size()];
    labels = new Wording[entries.size()];
  }

  /** The same for what is left of those entries; none is read again. */
  Wordings of(List<OpenEntry> left) {
    Wordings wordings = new Wordings(left);
    int place = 0;
    for (int i = 0; i < pieces.length && place < wordings.pieces.length; i++) {
      if (entries.get(i) != left.get(place)) continue;
      wordings.pieces[place] = pieces[i];
      wordings.labels[place++] = labels[i];
    }
    return wordings;
  }

  Wording piece(int entry) {
    if (pieces[entry] == null) pieces[entry] = Wording.of(entries.get(entry).piece());
    return pieces[entry];
  }

  Wording label(int entry) {
    if (labels[entry] == null) labels[entry] = Wording.of(entries.get(entry).label());
    return labels[entry];
  }
}
