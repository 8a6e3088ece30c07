package org.encours.api.web;

import java.util.Map;

/** What a screen answers. */
public sealed interface Reply {

  /**
   * A page, or a part of one for htmx.
   *
   * @param template file in {@code templates/} without ending
   * @param model what the template shows
   */
  record View(String template, Map<String, Object> model) implements Reply {}

  /**
   * Go to another page.
   *
   * @param path below {@code /encours/}
   */
  record Redirect(String path) implements Reply {}

  /** A file to save or data for a chart. */
  record Content(String type, String filename, Writer writer) implements Reply {
    /** Writes the bytes. */
    @FunctionalInterface
    public interface Writer {
      void write(java.io.OutputStream out) throws java.io.IOException;
    }
  }

  /** There is nothing of that name. */
  record NotFound() implements Reply {}
}
