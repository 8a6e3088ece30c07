package org.encours.api.ledger;

import static org.encours.api.ledger.PaymentTerms.MonthEnd.AFTER_DAYS;
import static org.encours.api.ledger.PaymentTerms.MonthEnd.BEFORE_DAYS;
import static org.encours.api.ledger.PaymentTerms.MonthEnd.NONE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.LocalDate;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.encours.api.ledger.PaymentTerms.MonthEnd;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaymentTermsTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          30 jours                                          | 30 | NONE | 0
          30 jours net                                      | 30 | NONE | 0
          30 jours nets                                     | 30 | NONE | 0
          à 30 jours                                        | 30 | NONE | 0
          Paiement à 30 jours.                              | 30 | NONE | 0
          Règlement sous 15 jours                           | 15 | NONE | 0
          Conditions de paiement : 30 jours                 | 30 | NONE | 0
          30j                                               | 30 | NONE | 0
          30 J.                                             | 30 | NONE | 0
          1 jour                                            | 1  | NONE | 0
          60 jours date de facture                          | 60 | NONE | 0
          60 jours nets date de facture                     | 60 | NONE | 0
          60 JOURS D.F.                                     | 60 | NONE | 0
          60 jours à compter de la date d'émission de la facture | 60 | NONE | 0
          60 jours à compter de la date d’émission de la facture | 60 | NONE | 0
          Virement 30 jours date de facture                 | 30 | NONE | 0
          30 jours par chèque                               | 30 | NONE | 0
          30 days                                           | 30 | NONE | 0
          30 days net                                       | 30 | NONE | 0
          net 30                                            | 30 | NONE | 0
          Net 30 days                                       | 30 | NONE | 0
          Payment within 30 days                            | 30 | NONE | 0
          30 days from the date of the invoice              | 30 | NONE | 0
          comptant                                          | 0  | NONE | 0
          Au comptant                                       | 0  | NONE | 0
          à réception                                       | 0  | NONE | 0
          A RECEPTION DE LA FACTURE                         | 0  | NONE | 0
          Paiement à réception de facture                   | 0  | NONE | 0
          comptant à réception                              | 0  | NONE | 0
          due on receipt                                    | 0  | NONE | 0
          payable upon receipt of invoice                   | 0  | NONE | 0
          immediate payment                                 | 0  | NONE | 0
          45 jours fin de mois                              | 45 | AFTER_DAYS | 0
          45 j FDM                                          | 45 | AFTER_DAYS | 0
          45jfdm                                            | 45 | AFTER_DAYS | 0
          45 jours, fin de mois                             | 45 | AFTER_DAYS | 0
          45 jours puis fin de mois                         | 45 | AFTER_DAYS | 0
          LCR 45 jours fin de mois                          | 45 | AFTER_DAYS | 0
          45 jours net fin de mois                          | 45 | AFTER_DAYS | 0
          45 days, then end of month                        | 45 | AFTER_DAYS | 0
          fin de mois 45 jours                              | 45 | BEFORE_DAYS | 0
          fin de mois + 45 jours                            | 45 | BEFORE_DAYS | 0
          FDM+45J                                           | 45 | BEFORE_DAYS | 0
          45 jours après la fin du mois                     | 45 | BEFORE_DAYS | 0
          end of month 45 days                              | 45 | BEFORE_DAYS | 0
          EOM + 45 days                                     | 45 | BEFORE_DAYS | 0
          45 days after the end of the month                | 45 | BEFORE_DAYS | 0
          fin de mois                                       | 0  | AFTER_DAYS | 0
          end of month                                      | 0  | AFTER_DAYS | 0
          45 jours fin de mois le 10                        | 45 | AFTER_DAYS | 10
          45 jours fin de mois, le 10 du mois suivant       | 45 | AFTER_DAYS | 10
          30 jours fin de mois le 1er                       | 30 | AFTER_DAYS | 1
          30 jours le 10                                    | 30 | NONE | 10
          30 jours le 10 du mois                            | 30 | NONE | 10
          30 jours le 31                                    | 30 | NONE | 31
          fin de mois 45 jours le 15                        | 45 | BEFORE_DAYS | 15
          le 10 du mois suivant                             | 0  | AFTER_DAYS | 10
          30 days on the 10th                               | 30 | NONE | 10
          365 jours                                         | 365 | NONE | 0
          """)
  void understood(String text, int days, MonthEnd monthEnd, int dayOfMonth) {
    assertEquals(
        Optional.of(new PaymentTerms(days, monthEnd, dayOfMonth)), PaymentTermsText.parse(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "-",
        "30",
        "trente jours",
        "30 jours ouvrés",
        "2 mois",
        "2 mois fin de mois",
        "fin du mois suivant",
        "30 ou 45 jours",
        "30/45 jours",
        "30-45 jours",
        "30 jours 2 % d'escompte",
        "30 jours, escompte 2% à 8 jours",
        "30 jours à réception de facture",
        "30 jours à compter de la réception",
        "30 jours après livraison",
        "comptant à la commande",
        "cash on delivery",
        "45 days end of month",
        "45 days EOM",
        "EOM 10",
        "fin de mois 10",
        "45 jours fin de mois le 32",
        "45 jours fin de mois le 0",
        "45 jours fin de mois le 30 du mois suivant",
        "30 jours le 10 du mois suivant",
        "30 jours le 10 et le 20",
        "45 jours le 10 fin de mois",
        "le 10",
        "366 jours",
        "9999999999999 jours",
        "30,5 jours",
        "1 000 jours",
        "selon contrat",
        "date de facture",
        "prélèvement",
        "30 jours €"
      })
  void neverGuessed(String text) {
    assertEquals(Optional.empty(), PaymentTermsText.parse(text), text);
  }

  @Test
  void aDashBeforeTheTextIsABullet() {
    assertEquals(Optional.of(PaymentTerms.net(30)), PaymentTermsText.parse("- 30 jours"));
  }

  @Test
  void wordsForReaders() {
    assertWords("comptant", "immediate payment", PaymentTerms.net(0));
    assertWords("30 jours", "30 days", PaymentTerms.net(30));
    assertWords("1 jour", "1 day", PaymentTerms.net(1));
    assertWords(
        "45 jours fin de mois", "45 days, then end of month", new PaymentTerms(45, AFTER_DAYS, 0));
    assertWords(
        "fin de mois + 45 jours", "end of month + 45 days", new PaymentTerms(45, BEFORE_DAYS, 0));
    assertWords(
        "45 jours fin de mois le 10",
        "45 days, then end of month on the 10th",
        new PaymentTerms(45, AFTER_DAYS, 10));
    assertWords("30 jours le 1er", "30 days on the 1st", new PaymentTerms(30, NONE, 1));
    assertWords("30 jours le 22", "30 days on the 22nd", new PaymentTerms(30, NONE, 22));
    assertWords("30 jours le 13", "30 days on the 13th", new PaymentTerms(30, NONE, 13));
  }

  private static void assertWords(String fr, String en, PaymentTerms terms) {
    assertEquals(fr, PaymentTermsText.words(terms).fr());
    assertEquals(en, PaymentTermsText.words(terms).en());
  }

  @Property
  void whatIsWordedIsUnderstoodAgain(
      @ForAll @IntRange(max = 365) int days,
      @ForAll MonthEnd monthEnd,
      @ForAll @IntRange(max = 31) int dayOfMonth,
      @ForAll @IntRange(max = 1500) int offset) {
    PaymentTerms terms = new PaymentTerms(days, monthEnd, dayOfMonth);
    LocalDate invoice = LocalDate.of(2024, 1, 1).plusDays(offset);
    for (String text :
        new String[] {PaymentTermsText.words(terms).fr(), PaymentTermsText.words(terms).en()}) {
      PaymentTerms again =
          PaymentTermsText.parse(text).orElseThrow(() -> new AssertionError("not read: " + text));
      assertEquals(terms.due(invoice), again.due(invoice), text);
      assertEquals(PaymentTermsText.words(terms), PaymentTermsText.words(again));
    }
  }

  @Property
  void aLaterInvoiceIsNeverDueEarlierAndNoneBeforeItsDate(
      @ForAll @IntRange(max = 365) int days,
      @ForAll MonthEnd monthEnd,
      @ForAll @IntRange(max = 31) int dayOfMonth,
      @ForAll @IntRange(max = 1500) int offset) {
    PaymentTerms terms = new PaymentTerms(days, monthEnd, dayOfMonth);
    LocalDate invoice = LocalDate.of(2024, 1, 1).plusDays(offset);
    assertFalse(terms.due(invoice).isBefore(invoice.plusDays(days)));
    assertFalse(terms.due(invoice.plusDays(1)).isBefore(terms.due(invoice)));
  }

  @Property
  void anyTextIsReadOrLeftAlone(@ForAll @StringLength(max = 300) String text) {
    PaymentTermsText.parse(text).ifPresent(terms -> assertFalse(terms.days() < 0));
  }
}
