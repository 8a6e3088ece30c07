package org.encours.lettering.internal.domain;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.encours.api.Words;
import org.encours.api.document.References;
import org.encours.api.lettering.Match;
import org.encours.api.lettering.MatchingRule;
import org.encours.api.lettering.OpenAccount;
import org.encours.api.lettering.OpenEntry;
import org.encours.api.lettering.Share;
import org.osgi.service.component.annotations.Component;

/**
 * Letters a credit and a debit of exactly the same amount where each is the only open one of that
 * amount on the account. Only proposed if the credit is older than the debit, comes long after it,
 * or cites a document of the same form but another number.
 */
@Component(service = MatchingRule.class)
public final class UniqueAmountRule implements MatchingRule {
  private static final int LONGEST_DAYS = 180;
  private static final int DOUBTFUL = 70;

  @Override
  public String id() {
    return "unique-amount";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public Words title() {
    return new Words("Montant exact et unique", "Exact and unique amount");
  }

  @Override
  public int order() {
    return 200;
  }

  @Override
  public List<Match> find(OpenAccount account) {
    Map<Long, OpenEntry> debits = onlyOnes(account.debits());
    Map<Long, OpenEntry> credits = onlyOnes(account.credits());
    Set<String> forms = new HashSet<>();
    for (OpenEntry debit : account.debits()) {
      String number = References.canonical(debit.piece());
      if (References.isDistinctive(number)) forms.add(References.form(number));
    }
    List<Match> matches = new ArrayList<>();
    for (OpenEntry credit : account.credits()) {
      if (credits.get(-credit.open()) != credit) continue;
      OpenEntry debit = debits.get(-credit.open());
      if (debit != null) matches.add(match(debit, credit, forms));
    }
    return matches;
  }

  /** Entries by absolute amount, those whose amount occurs once. */
  private static Map<Long, OpenEntry> onlyOnes(List<OpenEntry> entries) {
    Map<Long, OpenEntry> once = new HashMap<>();
    Set<Long> often = new HashSet<>();
    for (OpenEntry entry : entries) {
      long amount = Math.abs(entry.open());
      if (once.put(amount, entry) != null) often.add(amount);
    }
    once.keySet().removeAll(often);
    return once;
  }

  private static Match match(OpenEntry debit, OpenEntry credit, Set<String> forms) {
    List<Share> shares =
        List.of(new Share(debit.id(), debit.open()), new Share(credit.id(), credit.open()));
    String named = debit.piece().isEmpty() ? debit.label() : debit.piece();
    Words found =
        new Words(
            "Montant exact, seul de ce montant des deux côtés du compte (" + named + ")",
            "Exact amount, the only one on both sides of the account (" + named + ")");
    return doubt(debit, credit, forms)
        .map(
            doubt ->
                new Match(
                    shares,
                    false,
                    DOUBTFUL,
                    new Words(
                        found.fr() + " ; mais " + doubt.fr() + ".",
                        found.en() + "; but " + doubt.en() + ".")))
        .orElseGet(
            () -> new Match(shares, true, 95, new Words(found.fr() + ".", found.en() + ".")));
  }

  private static Optional<Words> doubt(OpenEntry debit, OpenEntry credit, Set<String> forms) {
    long days = ChronoUnit.DAYS.between(debit.date(), credit.date());
    if (days < 0) {
      return Optional.of(
          new Words("le règlement précède la facture", "the payment is older than the invoice"));
    }
    if (days > LONGEST_DAYS) {
      return Optional.of(
          new Words(
              days + " jours séparent la facture du règlement",
              days + " days lie between invoice and payment"));
    }
    String own = References.canonical(debit.piece());
    for (String cited : References.in(credit.label() + " " + credit.piece())) {
      if (!cited.equals(own) && forms.contains(References.form(cited))) {
        return Optional.of(new Words("le libellé cite " + cited, "the label cites " + cited));
      }
    }
    return Optional.empty();
  }
}
