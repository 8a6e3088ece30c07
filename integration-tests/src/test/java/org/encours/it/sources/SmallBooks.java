package org.encours.it.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.encours.it.booted.Api;

/** A company that no other test knows, and its ledger files of one invoice each. */
final class SmallBooks {
  private static final AtomicInteger NEXT = new AtomicInteger(77_100_000);
  private static final String HEADER =
      "JournalCode\tJournalLib\tEcritureNum\tEcritureDate\tCompteNum\tCompteLib\tCompAuxNum"
          + "\tCompAuxLib\tPieceRef\tPieceDate\tEcritureLib\tDebit\tCredit\tEcritureLet\tDateLet"
          + "\tValidDate\tMontantdevise\tIdevise\r\n";

  final String siren = withCheckDigit(Integer.toString(NEXT.incrementAndGet()));

  /** The customary name of a file, by the month that it ends with. */
  String filename(int month) {
    return String.format(Locale.ROOT, "%sFEC2024%02d28.txt", siren, month);
  }

  /** A ledger with an invoice of 120.00 for each piece. */
  byte[] fec(String... pieces) {
    StringBuilder text = new StringBuilder(HEADER);
    for (String piece : pieces) {
      String entry = "VE\tVentes\t" + piece + "\t20240105\t";
      String rest = "\t" + piece + "\t20240105\tFacture " + piece + "\t";
      String end = "\t\t\t20240105\t\t\r\n";
      text.append(entry).append("411000\tClients\tC").append(siren).append("\tSociété");
      text.append(rest).append("120,00\t0,00").append(end);
      text.append(entry).append("707000\tVentes\t\t").append(rest).append("0,00\t120,00");
      text.append(end);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** The pieces in the ledger of an instance, each as often as it is there. */
  List<String> pieces(Api api) {
    List<String> pieces = new ArrayList<>();
    String path = "/companies/" + siren + "/items?state=all&limit=1000";
    String cursor = "";
    while (cursor != null) {
      Api.Answer answer = api.get(path + cursor);
      if (answer.status() == 404) return List.of();
      assertEquals(200, answer.status(), answer::text);
      for (JsonNode item : answer.json().get("items")) pieces.add(item.get("piece").asText());
      JsonNode next = answer.json().path("next");
      cursor =
          next.isTextual()
              ? "&cursor=" + URLEncoder.encode(next.asText(), StandardCharsets.UTF_8)
              : null;
    }
    return pieces.stream().sorted().toList();
  }

  /** Imports of files of that name, newest first. */
  static List<JsonNode> imports(Api api, String filename) {
    List<JsonNode> found = new ArrayList<>();
    for (JsonNode report : api.get("/imports?limit=1000").json().get("items")) {
      if (report.get("filename").asText().equals(filename)) found.add(report);
    }
    return found;
  }

  private static String withCheckDigit(String eight) {
    int sum = 0;
    for (int i = 0; i < eight.length(); i++) {
      int digit = eight.charAt(i) - '0';
      int weighted = i % 2 == 1 ? 2 * digit : digit;
      sum += weighted > 9 ? weighted - 9 : weighted;
    }
    return eight + (10 - sum % 10) % 10;
  }
}
