package org.encours.lettering.internal.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.encours.api.Words;
import org.encours.api.document.References;
import org.encours.api.document.ReversalWords;
import org.encours.api.lettering.LetteringPolicy;
import org.encours.api.lettering.Match;
import org.encours.api.lettering.MatchingRule;
import org.encours.api.lettering.OpenAccount;
import org.encours.api.lettering.OpenEntry;
import org.osgi.service.component.annotations.Component;

/**
 * An entry that the accountant has reversed ("extourne") goes with its reversal, before anything
 * else can settle it: same amount on the other side, not earlier, the document number of the one it
 * takes back or a label that cites it, and marked as a reversal. Beside a payment in another
 * journal, the credit in the debit's own journal and under its number is one even without the word,
 * unless it is a credit note. Where two fit equally, neither is meant.
 */
@Component(service = MatchingRule.class)
public final class ReversalRule extends ShippedRule {
  private static final int CONFIDENCE = 97;
  private static final int NOBODY = -1;
  private static final int[] NONE = {};

  public ReversalRule() {
    super("reversal", 1, 90, new Words("Extourne", "Reversal"));
  }

  @Override
  public List<Match> find(OpenAccount account, LetteringPolicy policy) {
    List<OpenEntry> entries = account.entries();
    int[] reversed = new int[entries.size()];
    int[] reversals = new int[entries.size()];
    Citations citations = Citations.of(account);
    for (int i = 0; i < reversed.length; i++) {
      reversed[i] = reversedBy(i, entries, citations);
      if (reversed[i] != NOBODY) reversals[reversed[i]]++;
    }
    List<Match> matches = new ArrayList<>();
    for (int i = 0; i < reversed.length; i++) {
      boolean mutual = reversed[i] != NOBODY && reversed[reversed[i]] == i;
      if (reversed[i] == NOBODY || reversals[reversed[i]] > 1 || (mutual && reversed[i] < i)) {
        continue;
      }
      List<OpenEntry> pair = List.of(entries.get(reversed[i]), entries.get(i));
      matches.add(Found.certain(pair, CONFIDENCE, why(pair)));
    }
    return matches;
  }

  private static Words why(List<OpenEntry> pair) {
    OpenEntry taken = pair.get(0);
    String name = taken.piece().isEmpty() ? taken.label() : taken.piece();
    return new Words(
        "Extourne de " + name + " le " + Found.frenchDay(pair.get(1).date()) + " ; même montant.",
        "Reversal of " + name + " on " + pair.get(1).date() + "; same amount.");
  }

  /** The one entry that this one takes back, or {@link #NOBODY}. */
  private static int reversedBy(int reversal, List<OpenEntry> entries, Citations citations) {
    OpenEntry back = entries.get(reversal);
    int[] opposite = opposite(back, citations.plain(reversal), entries);
    // Labels are read last: of nearly all entries nothing is opposite but their payment.
    if (opposite.length == 0) return NOBODY;
    int[] tied =
        ReversalWords.mark(back.label()) ? opposite : unmarked(opposite, back, entries, citations);
    if (tied.length == 0) return NOBODY;
    int[] own =
        Arrays.stream(tied).filter(each -> hasSameNumber(entries.get(each), back)).toArray();
    if (own.length == 1) return own[0];
    return own.length == 0 && tied.length == 1 ? tied[0] : NOBODY;
  }

  /** In loops: this is asked of every entry there is. */
  private static int[] opposite(OpenEntry back, int[] tied, List<OpenEntry> entries) {
    int count = 0;
    for (int each : tied) if (isOpposite(entries.get(each), back)) count++;
    if (count == 0) return NONE;
    int[] opposite = new int[count];
    int place = 0;
    for (int each : tied) if (isOpposite(entries.get(each), back)) opposite[place++] = each;
    return opposite;
  }

  private static boolean isOpposite(OpenEntry taken, OpenEntry back) {
    return taken.open() == -back.open() && !taken.date().isAfter(back.date());
  }

  private static int[] unmarked(
      int[] opposite, OpenEntry back, List<OpenEntry> entries, Citations citations) {
    if (back.isDebit()) return NONE;
    int[] beside =
        Arrays.stream(opposite)
            .filter(each -> isBesidePayment(each, back, entries, citations))
            .toArray();
    return beside.length == 0 || ReversalWords.markCreditNote(back.label()) ? NONE : beside;
  }

  private static boolean isBesidePayment(
      int taken, OpenEntry back, List<OpenEntry> entries, Citations citations) {
    OpenEntry debit = entries.get(taken);
    return debit.journal().equals(back.journal())
        && hasSameNumber(debit, back)
        && Arrays.stream(citations.plain(taken))
            .mapToObj(entries::get)
            .anyMatch(each -> !each.isDebit() && !each.journal().equals(debit.journal()));
  }

  private static boolean hasSameNumber(OpenEntry one, OpenEntry other) {
    String number = References.canonical(one.piece());
    return !number.isEmpty() && number.equals(References.canonical(other.piece()));
  }
}
