package org.encours.web.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A strict reader of our own HTML: what browsers forgive, it reports. */
final class Html {
  private static final Set<String> VOID =
      Set.of("meta", "link", "input", "img", "br", "col", "rect", "hr");
  private static final Pattern TAG =
      Pattern.compile("<(/?)([a-zA-Z][\\w-]*)((?:[^<>\"']|\"[^\"]*\"|'[^']*')*)>");
  private static final Pattern ATTRIBUTE =
      Pattern.compile("\\s([\\w-]+)(?:=(\"[^\"]*\"|'[^']*'))?");

  private Html() {}

  /** What is wrong with a page or a part of one; empty if nothing is. */
  static List<String> faults(String html) {
    List<String> faults = new ArrayList<>();
    Deque<String> open = new ArrayDeque<>();
    Set<String> ids = new HashSet<>();
    Matcher tag = TAG.matcher(html);
    int end = 0;
    while (tag.find()) {
      String between = html.substring(end, tag.start());
      if (between.contains("<") && !between.contains("<!DOCTYPE html>")) {
        faults.add("stray <: " + between.strip());
      }
      end = tag.end();
      String name = tag.group(2);
      if (!tag.group(1).isEmpty()) {
        if (open.isEmpty() || !open.pop().equals(name)) faults.add("unexpected </" + name + ">");
        continue;
      }
      attributes(name, tag.group(3), ids, faults);
      if (!VOID.contains(name)) open.push(name);
    }
    open.forEach(name -> faults.add("unclosed <" + name + ">"));
    if (html.contains("{{") || html.contains("{%")) faults.add("template language left over");
    return faults;
  }

  private static void attributes(String tag, String text, Set<String> ids, List<String> faults) {
    Set<String> seen = new HashSet<>();
    Matcher attribute = ATTRIBUTE.matcher(text);
    while (attribute.find()) {
      String name = attribute.group(1);
      if (!seen.add(name)) faults.add("twice " + name + " in <" + tag + text + ">");
      // The content security policy would silently drop these.
      if (name.equals("style") || name.startsWith("on") || name.startsWith("hx-on")) {
        faults.add(name + " in <" + tag + ">");
      }
      if (name.equals("id") && !ids.add(attribute.group(2))) {
        faults.add("id twice: " + attribute.group(2));
      }
    }
    if (tag.equals("script") && !seen.contains("src")) faults.add("inline script");
    if (tag.equals("img") && !seen.contains("alt")) faults.add("img without alt");
  }
}
