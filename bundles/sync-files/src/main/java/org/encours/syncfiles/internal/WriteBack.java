package org.encours.syncfiles.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.encours.api.ledger.Company;
import org.encours.api.ledger.LedgerQueries;
import org.encours.api.lettering.LetteringBatch;
import org.encours.api.lettering.LetteringChanges;

/**
 * Writes what has changed in letterings to {@code out/<siren>/}, every change once: a batch is
 * taken only when its file is there, and after a crash in between the file is written again, under
 * the same name. One thread at a time.
 */
final class WriteBack {
  private final String receiver;
  private final LedgerQueries ledger;
  private final LetteringChanges changes;
  private final DropFolders folders;
  private final OutgoingFile file;

  WriteBack(
      String receiver,
      LedgerQueries ledger,
      LetteringChanges changes,
      DropFolders folders,
      OutgoingFile file) {
    this.receiver = receiver;
    this.ledger = ledger;
    this.changes = changes;
    this.folders = folders;
    this.file = file;
  }

  String receiver() {
    return receiver;
  }

  /** Of one company, if it is known. */
  void of(int company) throws IOException {
    List<Company> known = ledger.companies();
    for (Company each : known) {
      if (each.id() == company) write(each);
    }
  }

  /**
   * Of all companies.
   *
   * @throws IOException if it failed for one; the others are done all the same
   */
  void ofAll() throws IOException {
    IOException failure = null;
    for (Company company : ledger.companies()) {
      try {
        write(company);
      } catch (IOException e) {
        if (failure == null) failure = e;
        else failure.addSuppressed(e);
      }
    }
    if (failure != null) throw failure;
  }

  private void write(Company company) throws IOException {
    Optional<LetteringBatch> next = changes.next(company, receiver);
    while (next.isPresent()) {
      LetteringBatch batch = next.get();
      file.write(company, batch, Files.createDirectories(folders.out(company.siren())));
      changes.taken(batch);
      // After one that was left over there may be more; during a run there would always be more.
      next = batch.repeated() ? changes.next(company, receiver) : Optional.empty();
    }
  }
}
