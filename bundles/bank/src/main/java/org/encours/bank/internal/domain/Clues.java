package org.encours.bank.internal.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.encours.api.document.CreditorReference;
import org.encours.api.document.PaymentReferences;
import org.encours.api.document.References;

/**
 * The document numbers that a payment may cite.
 *
 * @param references by canonical number, the strongest source of each
 * @param texts the transmitted texts in canonical form, for {@link #stands}
 */
record Clues(Map<String, Reference> references, List<String> texts) {
  /** A text that cites more than this is a list of something else. */
  private static final int MOST_REFERENCES = 400;

  private static final int MOST_WORDS_OF_A_REFERENCE = 7;
  private static final String NONE_GIVEN = "NOTPROVIDED";

  static Clues of(PaymentReferences references, String text) {
    Collector collector = new Collector();
    collector.creditor(references.creditor());
    String endToEnd = references.endToEnd();
    if (!endToEnd.equalsIgnoreCase(NONE_GIVEN)) {
      collector.text(endToEnd, Reference.Source.END_TO_END);
    }
    collector.text(text, Reference.Source.TEXT);
    return new Clues(
        collector.found,
        List.of(
            References.canonical(references.creditor()),
            References.canonical(endToEnd),
            References.canonical(text)));
  }

  /** Whether a number stands somewhere else than inside a longer one that is cited too. */
  boolean stands(String number, String longer) {
    return texts.stream().anyMatch(text -> text.replace(longer, "|").contains(number));
  }

  private static final class Collector {
    private final Map<String, Reference> found = new LinkedHashMap<>();

    void creditor(String reference) {
      String canonical = References.canonical(reference);
      if (!CreditorReference.isForm(canonical)) {
        text(reference, Reference.Source.CREDITOR);
        return;
      }
      Optional<String> inside = CreditorReference.inside(canonical);
      inside.ifPresent(number -> add(number, Reference.Source.CREDITOR, true));
      add(canonical, Reference.Source.CREDITOR, inside.isPresent());
    }

    void text(String text, Reference.Source source) {
      for (String part : withoutCreditorReferences(text, source)) {
        for (String number : References.in(part)) add(number, source, false);
      }
    }

    /** Check digits that are wrong discredit the number after them, not what else the text says. */
    private List<String> withoutCreditorReferences(String text, Reference.Source source) {
      List<String> words = PayerName.rawWords(text);
      if (words.stream().noneMatch(word -> word.matches("RF\\d{2}.*"))) return List.of(text);
      List<String> parts = new ArrayList<>();
      int from = 0;
      for (int i = 0; i < words.size(); i++) {
        if (!words.get(i).matches("RF\\d{2}.*")) continue;
        int end = creditorReference(words, i, source);
        parts.add(String.join(" ", words.subList(from, i)));
        from = end;
        i = end - 1;
      }
      parts.add(String.join(" ", words.subList(from, words.size())));
      return parts;
    }

    /** Adds the creditor reference that begins at a word, if it is right; answers where it ends. */
    private int creditorReference(List<String> words, int start, Reference.Source source) {
      StringBuilder run = new StringBuilder();
      int plausible = start + 1;
      for (int end = start + 1;
          end <= Math.min(words.size(), start + MOST_WORDS_OF_A_REFERENCE);
          end++) {
        String word = words.get(end - 1);
        if (end > start + 1 && word.chars().noneMatch(Character::isDigit)) break;
        run.append(word);
        plausible = end;
        Optional<String> inside = CreditorReference.inside(run.toString());
        // The document's number itself may begin with RF.
        if (References.isDistinctive(run.toString())) {
          add(run.toString(), source, inside.isPresent());
        }
        if (inside.isPresent()) {
          add(inside.get(), source, true);
          return end;
        }
      }
      return plausible;
    }

    private void add(String number, Reference.Source source, boolean verified) {
      Reference reference = new Reference(number, source, verified);
      if (reference.isNothing() || found.size() >= MOST_REFERENCES) return;
      found.merge(
          number, reference, (first, second) -> first.verified() ? first : better(first, second));
    }

    private static Reference better(Reference first, Reference second) {
      return second.verified() ? second : first;
    }
  }
}
