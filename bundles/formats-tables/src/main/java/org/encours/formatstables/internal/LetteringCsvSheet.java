package org.encours.formatstables.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.encours.api.document.LedgerLine;
import org.encours.api.document.Posting;
import org.encours.api.lettering.Decision;
import org.encours.api.lettering.Difference;
import org.encours.api.lettering.Lettering;
import org.encours.api.lettering.LetteringChange;
import org.encours.api.lettering.LetteringWriter;
import org.encours.formatstables.internal.domain.PlainTexts;

/** A CSV of letterings being written. Not thread-safe. */
final class LetteringCsvSheet implements LetteringWriter.Sheet {
  private static final List<String> TITLES =
      List.of(
          "Statut",
          "N° lettrage",
          "Lettrage",
          "Date lettrage",
          "Partiel",
          "Compte général",
          "Compte client",
          "Nom du client",
          "Journal",
          "N° écriture",
          "Date",
          "N° pièce",
          "Libellé",
          "Débit",
          "Crédit",
          "Devise",
          "Montant lettré",
          "Écart du lettrage",
          "Nature de l'écart",
          "Origine",
          "Règle",
          "Auteur",
          "Enregistré le",
          "Motif du délettrage");

  private final SpreadsheetCsv csv;
  private final Currency currency;

  LetteringCsvSheet(OutputStream out, Currency currency) throws IOException {
    this.currency = currency;
    csv = new SpreadsheetCsv(out, TITLES);
  }

  @Override
  public void line(LetteringChange change) {
    Optional<Lettering.Undone> undone = change.undone();
    List<String> fields = new ArrayList<>(TITLES.size());
    fields.add(undone.isPresent() ? "délettré" : "lettré");
    fields.add(Long.toString(change.lettering()));
    fields.add(PlainTexts.of(change.line().letter().code()));
    fields.add(SpreadsheetCsv.date(change.line().letter().date()));
    fields.add(change.partial() ? "oui" : "non");
    entry(fields, change.line());
    fields.add(SpreadsheetCsv.amount(change.share(), currency));
    difference(fields, change.difference());
    Decision decision = change.decision();
    fields.add(origin(decision.origin()));
    fields.add(PlainTexts.of(decision.rule()));
    fields.add(PlainTexts.of(undone.map(Lettering.Undone::actor).orElse(decision.actor())));
    Instant recordedAt = undone.map(Lettering.Undone::recordedAt).orElse(change.recordedAt());
    fields.add(recordedAt.toString());
    fields.add(PlainTexts.of(undone.map(Lettering.Undone::reason).orElse("")));
    csv.row(fields);
  }

  private void entry(List<String> fields, LedgerLine line) {
    Posting posting = line.posting();
    fields.add(PlainTexts.of(line.account().code()));
    fields.add(PlainTexts.of(LedgerCsvSheet.customer(line)));
    fields.add(PlainTexts.of(line.auxiliary().label()));
    fields.add(PlainTexts.of(line.journal().code()));
    fields.add(PlainTexts.of(line.number()));
    fields.add(SpreadsheetCsv.date(line.date()));
    fields.add(PlainTexts.of(line.piece().reference()));
    fields.add(PlainTexts.of(line.label()));
    fields.add(posting.creditSide() ? "" : SpreadsheetCsv.amount(posting.amount(), currency));
    fields.add(posting.creditSide() ? SpreadsheetCsv.amount(-posting.amount(), currency) : "");
    fields.add(currency.getCurrencyCode());
  }

  private void difference(List<String> fields, Optional<Difference> difference) {
    fields.add(difference.map(d -> SpreadsheetCsv.amount(d.amount(), currency)).orElse(""));
    fields.add(difference.map(d -> kind(d.kind())).orElse(""));
  }

  private static String kind(Difference.Kind kind) {
    return switch (kind) {
      case DISCOUNT -> "escompte";
      case BANK_FEES -> "frais bancaires";
      case ROUNDING -> "centimes";
      case EXCHANGE -> "écart de change";
      case WITHHOLDING -> "retenue à la source";
      case WRITE_OFF -> "écart de règlement";
    };
  }

  private static String origin(Decision.Origin origin) {
    return switch (origin) {
      case EXTERNAL -> "repris";
      case RULE -> "automatique";
      case ACCEPTED -> "accepté";
      case MANUAL -> "manuel";
    };
  }

  @Override
  public void end() throws IOException {
    csv.end();
  }
}
