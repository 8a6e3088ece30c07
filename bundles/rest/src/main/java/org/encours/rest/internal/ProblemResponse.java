package org.encours.rest.internal;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.encours.api.Words;

/**
 * A response whose errors are problem details, whoever sends them, and whose body, once broken off,
 * never looks complete.
 */
final class ProblemResponse extends HttpServletResponseWrapper {
  /** Request attribute that holds it. */
  static final String ATTRIBUTE = "org.encours.rest.response";

  private final HttpServletRequest request;
  private boolean started;
  private boolean callerGone;
  private Optional<Problem> brokenBy = Optional.empty();

  ProblemResponse(HttpServletRequest request, HttpServletResponse response) {
    super(response);
    this.request = request;
    request.setAttribute(ATTRIBUTE, this);
  }

  @Override
  public void sendError(int status) throws IOException {
    send(Problem.of(status));
  }

  @Override
  public void sendError(int status, String message) throws IOException {
    send(Problem.of(status, Words.same(message)));
  }

  @Override
  public ServletOutputStream getOutputStream() throws IOException {
    return new Body(super.getOutputStream());
  }

  /** Sets the headers that every answer has. */
  void secure() {
    setHeader("X-Content-Type-Options", "nosniff");
    setHeader("Cache-Control", "no-store");
    setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
    setHeader("Referrer-Policy", "no-referrer");
  }

  /** Whether part of the body has been written. */
  boolean isStarted() {
    return started;
  }

  /** Whether writing failed because nobody reads any more. */
  boolean isCallerGone() {
    return callerGone;
  }

  /** Gives up the body begun: what is still written to it is dropped. */
  void breakOff(Problem reason) {
    brokenBy = Optional.of(reason);
  }

  /**
   * Ends the answer: a body that was given up becomes a problem, or, if its beginning has left
   * already, a cut connection.
   */
  void finish() throws IOException {
    if (brokenBy.isEmpty() || callerGone) return;
    if (isCommitted()) throw new IOException("the answer broke off, see the log above");
    reset();
    secure();
    send(brokenBy.get());
  }

  /** Answers with that problem. */
  void send(Problem problem) throws IOException {
    Locale locale = Language.of(request);
    byte[] body = Json.bytes(problem.members(locale, request.getRequestURI()));
    resetBuffer();
    setStatus(problem.status());
    setContentType(Problem.MEDIA_TYPE);
    setHeader("Content-Language", locale.getLanguage());
    setContentLength(body.length);
    super.getOutputStream().write(body);
  }

  /** The body; the container closes it, not the engine, which would complete a broken one. */
  private final class Body extends ServletOutputStream {
    private final ServletOutputStream out;

    Body(ServletOutputStream out) {
      this.out = out;
    }

    @Override
    public void write(int value) throws IOException {
      write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      if (brokenBy.isPresent()) return;
      started |= length > 0;
      try {
        out.write(bytes, offset, length);
      } catch (IOException e) {
        callerGone = true;
        throw e;
      }
    }

    @Override
    public void flush() throws IOException {
      if (brokenBy.isPresent()) return;
      try {
        out.flush();
      } catch (IOException e) {
        callerGone = true;
        throw e;
      }
    }

    @Override
    public void close() throws IOException {
      // Left to the container.
    }

    @Override
    public boolean isReady() {
      return out.isReady();
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      out.setWriteListener(listener);
    }
  }
}
