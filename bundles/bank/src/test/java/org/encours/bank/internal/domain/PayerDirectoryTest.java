package org.encours.bank.internal.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.encours.api.bank.BankFacts.Payer;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class PayerDirectoryTest {
  private static final String[] FIRST = {"JEAN", "MARIE", "PAUL", "ANNE", "LUC", "EMMA", "HUGO"};
  private static final String[] TRADE = {
    "TRANSPORTS", "GARAGE", "BOULANGERIE", "PLOMBERIE", "MENUISERIE", "CABINET", "HOTEL", "BATIMENT"
  };

  /** A third joint owners of buildings, a third persons, a third firms: many names begin alike. */
  static List<Payer> customers(int number) {
    Random random = new Random(7);
    List<Payer> payers = new ArrayList<>(number);
    for (int i = 0; i < number; i++) {
      String surname = surname(random.nextInt(20_000));
      String name =
          switch (i % 3) {
            case 0 -> "Syndicat des copropriétaires de la résidence " + surname + " " + i;
            case 1 -> FIRST[random.nextInt(FIRST.length)] + " " + surname;
            default -> TRADE[random.nextInt(TRADE.length)] + " " + surname + " ET FILS SARL";
          };
      payers.add(new Payer(i + 1, String.format("C%06d", i), name));
    }
    return payers;
  }

  private static String surname(int seed) {
    StringBuilder name = new StringBuilder();
    for (int rest = seed + 400; rest > 0; rest /= 20) {
      name.append("BCDFGLMNPRSTVZKJHXWQ".charAt(rest % 20)).append("AEIOU".charAt(rest % 5));
    }
    return name.toString();
  }

  /** Processor time of this thread: the machine may be busy with something else. */
  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  @Test
  void aHundredThousandCustomersAreNotScanned() {
    List<Payer> customers = customers(100_000);
    long before = cpu();
    PayerDirectory directory = new PayerDirectory(customers);
    long built = cpu();
    Random random = new Random(11);
    int fitting = 0;
    for (int i = 0; i < 2_000; i++) {
      String name = customers.get(random.nextInt(customers.size())).name();
      String cut = name.length() > 35 ? name.substring(0, 35) : name;
      if (!directory.fits(cut).strict().isEmpty()) fitting++;
    }
    long looked = cpu();
    System.out.printf(
        "100,000 customers: index %d ms, 2,000 names looked up in %d ms%n",
        (built - before) / 1_000_000, (looked - built) / 1_000_000);
    assertEquals(2_000, fitting);
    // Comparing each name with each customer would take minutes.
    Duration spent = Duration.ofNanos(looked - before);
    assertTrue(spent.compareTo(Duration.ofSeconds(20)) < 0, spent::toString);
  }

  @Test
  void theOrderOfTheCustomersMakesNoDifference() {
    List<Payer> customers = new ArrayList<>(customers(3_000));
    PayerDirectory directory = new PayerDirectory(customers);
    Collections.shuffle(customers, new Random(3));
    PayerDirectory shuffled = new PayerDirectory(customers);
    for (Payer payer : customers.subList(0, 300)) {
      Assertions.assertEquals(
          directory.fits(payer.name()), shuffled.fits(payer.name()), payer::toString);
      String cut = payer.name().substring(0, Math.min(31, payer.name().length()));
      Assertions.assertEquals(directory.fits(cut), shuffled.fits(cut), cut);
    }
  }

  @Test
  void aNameThatTooManyBearMeansNobody() {
    List<Payer> namesakes = new ArrayList<>();
    for (int i = 0; i < 6_000; i++) namesakes.add(new Payer(i + 1, "C" + i, "Martin " + i));
    namesakes.add(new Payer(9_000, "M", "Martin Zoé"));
    PayerDirectory directory = new PayerDirectory(namesakes);
    assertTrue(directory.fits("MARTIN").crowded());
    assertTrue(directory.fits("MARTIN").unique().isEmpty());
    assertEquals("M", directory.fits("ZOE MARTIN").unique().orElseThrow().number());
  }
}
