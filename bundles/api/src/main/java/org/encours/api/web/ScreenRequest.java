package org.encours.api.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.encours.api.security.UserIdentity;

/** A request to a screen. */
public interface ScreenRequest {
  UserIdentity user();

  Locale locale();

  /** Value of a variable of the path. */
  String path(String variable);

  /** First value of a parameter, without surrounding blanks; empty if absent or blank. */
  Optional<String> parameter(String name);

  /** All values of a parameter. */
  List<String> parameters(String name);

  /** Whether htmx asks for a part of the page. */
  boolean isPartial();

  /** Name of the file sent in a multipart form field, if one was. */
  Optional<String> filename(String field);

  /** Content of that file. */
  InputStream file(String field) throws IOException;
}
