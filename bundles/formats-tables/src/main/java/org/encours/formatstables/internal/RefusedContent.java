package org.encours.formatstables.internal;

import java.io.IOException;
import org.encours.api.Words;
import org.encours.api.document.DocumentRefused;
import org.encours.formatstables.internal.domain.TableWords;

/** Carries a refusal through libraries that let only IOExceptions pass. */
final class RefusedContent extends IOException {
  private static final long serialVersionUID = 1L;

  private final transient Words reason;

  RefusedContent(Words reason) {
    super(reason.en());
    this.reason = reason;
  }

  DocumentRefused refusal() {
    return TableWords.refused(reason);
  }
}
