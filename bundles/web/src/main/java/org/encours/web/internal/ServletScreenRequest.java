package org.encours.web.internal;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.encours.api.InvalidRequest;
import org.encours.api.security.UserIdentity;
import org.encours.api.web.ScreenRequest;

/** A screen's request, taken from the servlet container's. */
record ServletScreenRequest(
    HttpServletRequest request, UserIdentity user, Locale locale, Map<String, String> variables)
    implements ScreenRequest {

  @Override
  public String path(String variable) {
    String value = variables.get(variable);
    if (value == null) throw new IllegalArgumentException("no variable " + variable);
    return value;
  }

  @Override
  public Optional<String> parameter(String name) {
    return Optional.ofNullable(request.getParameter(name))
        .map(String::strip)
        .filter(value -> !value.isEmpty());
  }

  @Override
  public List<String> parameters(String name) {
    String[] values = request.getParameterValues(name);
    if (values == null) return List.of();
    return Stream.of(values).map(String::strip).filter(value -> !value.isEmpty()).toList();
  }

  @Override
  public boolean isPartial() {
    return isPartial(request);
  }

  /** Whether htmx asks for a part: not when it restores or follows to a whole page. */
  static boolean isPartial(HttpServletRequest request) {
    return "true".equals(request.getHeader("HX-Request"))
        && !"true".equals(request.getHeader("HX-Boosted"))
        && !"true".equals(request.getHeader("HX-History-Restore-Request"));
  }

  @Override
  public Optional<String> filename(String field) {
    try {
      return part(field).map(Part::getSubmittedFileName).filter(name -> !name.isBlank());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public InputStream file(String field) throws IOException {
    return part(field).orElseThrow(() -> new FileNotFoundException(field)).getInputStream();
  }

  private Optional<Part> part(String field) throws IOException {
    if (!Sessions.isMultipart(request)) return Optional.empty();
    try {
      return Optional.ofNullable(request.getPart(field));
    } catch (IllegalStateException e) { // larger than the container takes
      throw new InvalidRequest(
          "Le fichier est trop volumineux pour cet écran : utilisez le dossier de dépôt.",
          "The file is too large for this screen: use the drop folder.");
    } catch (ServletException e) {
      throw new IOException("cannot read the multipart form", e);
    }
  }
}
