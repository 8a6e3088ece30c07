package org.encours.store.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.encours.api.InvalidRequest;
import org.encours.api.Words;

/**
 * The bytes of received files: gzip, cut into parts. Each part is written by itself, so that a slow
 * sender keeps no transaction open; parts count once the import's row exists.
 */
final class ImportContent {
  private static final int PART = 1 << 20;
  private static final Duration ABANDONED = Duration.ofDays(1);

  private final Transactions transactions;
  private final Clock clock;

  ImportContent(Transactions transactions, Clock clock) {
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Size and digest of what was stored. */
  record Stored(long bytes, byte[] sha256) {}

  Stored write(long id, InputStream content, long most) throws IOException {
    boolean done = false;
    try (OutputStream parts = new Parts(id);
        OutputStream zipped = new FastGzip(parts)) {
      DigestInputStream digested = new DigestInputStream(content, Sha256.fresh());
      byte[] buffer = new byte[1 << 16];
      long bytes = 0;
      for (int n = digested.read(buffer); n >= 0; n = digested.read(buffer)) {
        bytes += n;
        if (bytes > most) {
          throw new InvalidRequest(
              InvalidRequest.Kind.TOO_LARGE,
              new Words(
                  "Le fichier dépasse la taille maximale de " + most + " octets.",
                  "The file is larger than the limit of " + most + " bytes."));
        }
        zipped.write(buffer, 0, n);
      }
      done = true;
      return new Stored(bytes, digested.getMessageDigest().digest());
    } finally {
      if (!done) delete(id);
    }
  }

  InputStream read(long id) {
    Enumeration<InputStream> parts =
        new Enumeration<>() {
          private int next;
          private Optional<byte[]> ahead = part(id, 0);

          @Override
          public boolean hasMoreElements() {
            return ahead.isPresent();
          }

          @Override
          public InputStream nextElement() {
            InputStream now =
                new ByteArrayInputStream(ahead.orElseThrow(NoSuchElementException::new));
            ahead = part(id, ++next);
            return now;
          }
        };
    try {
      return new GZIPInputStream(new SequenceInputStream(parts), 1 << 16);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Parts of receptions that never ended. */
  void deleteAbandoned() {
    transactions
        .sql()
        .execute(
            """
            delete from import_content c
            where stored_at < ? and not exists (select from import i where i.id = c.import_id)""",
            Timestamp.from(clock.instant().minus(ABANDONED)));
  }

  private Optional<byte[]> part(long id, int part) {
    return transactions
        .sql()
        .fetchOptional(
            "select bytes from import_content where import_id = ? and part = ?", id, part)
        .map(row -> row.get(0, byte[].class));
  }

  private void delete(long id) {
    transactions.sql().execute("delete from import_content where import_id = ?", id);
  }

  /** Ledgers shrink to an eighth even at the fastest level. */
  private static final class FastGzip extends GZIPOutputStream {
    FastGzip(OutputStream out) throws IOException {
      super(out, 1 << 16);
      def.setLevel(Deflater.BEST_SPEED);
    }
  }

  private final class Parts extends OutputStream {
    private final long id;
    private final byte[] buffer = new byte[PART];
    private int filled;
    private int part;

    Parts(long id) {
      this.id = id;
    }

    @Override
    public void write(int b) {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      int from = offset;
      int left = length;
      while (left > 0) {
        int n = Math.min(left, PART - filled);
        System.arraycopy(bytes, from, buffer, filled, n);
        filled += n;
        from += n;
        left -= n;
        if (filled == PART) store();
      }
    }

    @Override
    public void close() {
      if (filled > 0) store();
    }

    private void store() {
      transactions
          .sql()
          .execute(
              "insert into import_content (import_id, part, bytes, stored_at) values (?, ?, ?, ?)",
              id,
              part++,
              Arrays.copyOf(buffer, filled),
              Timestamp.from(clock.instant()));
      filled = 0;
    }
  }
}
