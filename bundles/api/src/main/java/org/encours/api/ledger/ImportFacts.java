package org.encours.api.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.encours.api.Page;
import org.encours.api.PageRequest;

/** Storage contract of the imports. Thread-safe. */
public interface ImportFacts {
  /**
   * Stores the file and its reception, queues the work {@link #WORK}, all in one transaction.
   *
   * @param most largest number of bytes taken
   * @throws org.encours.api.InvalidRequest if there are more; nothing is kept
   */
  long receive(Reception reception, InputStream content, long most) throws IOException;

  /** Kind of the work queued by {@link #receive}; its payload is the import's number. */
  String WORK = "import";

  Optional<ImportReport> find(long id);

  /** Newest first. */
  Page<ImportReport> list(PageRequest page);

  /** Imports up to this one that are not final, in the order of their reception. */
  List<Long> pending(long upTo);

  /** The file's bytes, streamed. */
  InputStream content(long id);

  /** An earlier import whose identical bytes are in the ledger of that company. */
  Optional<Long> sameContent(long id, String siren);

  /** Shows that the import waits for a reader that is away, until it is staged or ends. */
  void waits(long id, String reader);

  /** Sets lines aside for this import, dropping what an interrupted attempt left. */
  Staging stage(long id);

  /** Shows how far reading has come. */
  void progress(long id, long bytesRead);

  /**
   * Takes what was staged into the ledger: company, accounts, entries, letterings of the file, bank
   * movements, invoices, outcome and journal in one transaction. What is known already is not taken
   * again. Does nothing if the import is final.
   *
   * @param staging what {@link #stage} gave, complete
   * @throws org.encours.api.InvalidRequest if the company is unknown and may not be created, or a
   *     bank account is another company's
   */
  ImportEffect publish(long id, Staging staging, Publication publication);

  /** Number of the company to which a bank account belongs, as earlier imports showed. */
  Optional<String> ownerOfBankAccount(String account);

  /** Per customer account what an import did, the largest change first. */
  Page<AccountControl> control(long id, PageRequest page);

  /** Entries of earlier imports that this one showed changed, in the order of their recording. */
  Page<ChangedEntry> changes(long id, PageRequest page);

  /** Records the refusal. Does nothing if the import is final. */
  void reject(long id, Optional<String> siren, ImportFindings findings);

  /** Records that the same bytes are in the ledger. Does nothing if the import is final. */
  void duplicate(long id, long original);
}
