package org.encours.it.crash;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.encours.it.booted.Api;

/** An upload that stops after a part of the file and stays like that until its line is cut. */
final class PartialUpload implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 60;

  private final CountDownLatch sent = new CountDownLatch(1);
  private final CountDownLatch cut = new CountDownLatch(1);
  private final CompletableFuture<Api.Answer> answer;

  private PartialUpload(Api api, String filename, byte[] content, int part) {
    answer =
        CompletableFuture.supplyAsync(
            () ->
                api.tryUpload(
                    filename, BodyPublishers.ofInputStream(() -> new Stalling(content, part))));
  }

  /**
   * @param fraction of the content that is sent, below 1
   */
  static PartialUpload begin(Api api, String filename, byte[] content, double fraction) {
    return new PartialUpload(api, filename, content, (int) (fraction * content.length));
  }

  /** Waits until the part has been sent. */
  void awaitSent() {
    await(sent);
  }

  /** Waits until the sender notices that nobody listens any more. */
  void awaitBroken() {
    cut.countDown();
    CompletionException broken = assertThrows(CompletionException.class, answer::join);
    if (!(broken.getCause() instanceof UncheckedIOException)) throw broken;
  }

  private static void await(CountDownLatch latch) {
    try {
      if (!latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) throw new AssertionError("stuck");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    cut.countDown();
  }

  private final class Stalling extends FilterInputStream {
    private int left;

    Stalling(byte[] content, int part) {
      super(new ByteArrayInputStream(content));
      left = part;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      if (left == 0) {
        sent.countDown();
        PartialUpload.await(cut);
        throw new IOException("cut");
      }
      int n = super.read(buffer, offset, Math.min(length, left));
      left -= n;
      return n;
    }
  }
}
