package org.encours.demo.internal.domain;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The sales that tell no particular story: as many and as large as are missing, month by month, to
 * what the company usually sells once the {@link Episodes} are told.
 */
final class OrdinarySales {

  /** Lines of both ledgers together, and what a month costs in lines of no customer. */
  private static final int LINES = 1900;

  private static final int OPENING_LINES = 130;
  private static final int OTHER_LINES_PER_MONTH = 26;
  private static final int HUNDREDTHS_OF_LINES_PER_INVOICE = 430;

  private static final long SMALLEST_NET_CENTS = 18_000;
  private static final long LARGEST_NET_CENTS = 2_800_000;

  private final Horizon horizon;
  private final SplittableRandom random;
  private final Behaviour behaviour;
  private final Deque<Customer> deck = new ArrayDeque<>();

  OrdinarySales(Horizon horizon, SplittableRandom random) {
    this.horizon = horizon;
    this.random = random;
    this.behaviour = new Behaviour(horizon, random);
  }

  /** The ordinary sales beside those already told. */
  List<Sale> besides(List<Sale> told) {
    List<Sale> sales = new ArrayList<>();
    for (YearMonth month : horizon.months()) {
      List<LocalDate> days =
          FrenchCalendar.bankDays(month).stream().filter(horizon::isPast).toList();
      if (!days.isEmpty()) {
        sales.addAll(month(month, days, told));
      }
    }
    return sales;
  }

  private List<Sale> month(YearMonth month, List<LocalDate> days, List<Sale> told) {
    List<Sale> others = told.stream().filter(sale -> in(month, sale)).toList();
    int bankDays = FrenchCalendar.bankDays(month).size();
    int usual = invoicesPerMonth() * days.size() / bankDays;
    int count = Math.max(1 + usual / 2, usual - others.size());
    long target = Budget.netCents(month) * days.size() / bankDays;
    long missing =
        Math.max(target * 2 / 5, target - others.stream().mapToLong(Sale::netCents).sum());
    List<Sale> raw = new ArrayList<>();
    while (raw.size() < count) {
      Customer customer = deal();
      int together = customer.habit() == Habit.MONTH_END ? 2 + random.nextInt(2) : 1;
      for (int i = 0; i < together; i++) {
        raw.add(sale(customer, days.get(random.nextInt(days.size())), together));
      }
    }
    long weights = raw.stream().mapToLong(Sale::netCents).sum();
    return raw.stream().map(sale -> scaled(sale, missing, weights)).toList();
  }

  private boolean in(YearMonth month, Sale sale) {
    return YearMonth.from(sale.date()).equals(month) && horizon.isPast(sale.date());
  }

  private int invoicesPerMonth() {
    int months = horizon.hundredthsOfMonths();
    int customerLines = LINES - OPENING_LINES - OTHER_LINES_PER_MONTH * months / 100;
    return customerLines * 10_000 / HUNDREDTHS_OF_LINES_PER_INVOICE / months;
  }

  private Sale sale(Customer customer, LocalDate day, int together) {
    Product product = product(customer);
    int part =
        switch (product) {
          case GOODS, MAINTENANCE -> 100;
          case SERVICES -> 35;
          case BOOKS -> 12;
        };
    long weight = (8L + customer.size()) * part * (5_000 + random.nextInt(10_000)) / together;
    String subject = product.names().get(random.nextInt(product.names().size()));
    return new Sale(customer, day, weight, product, subject, behaviour.steps(customer, day));
  }

  private Product product(Customer customer) {
    int drawn = random.nextInt(100);
    boolean school = customer.party().code().equals("LYCEEPRO");
    if (school && drawn < 60) {
      return Product.BOOKS;
    }
    return drawn < 78 ? Product.GOODS : Product.SERVICES;
  }

  private Sale scaled(Sale sale, long missing, long weights) {
    long share = Math.max(SMALLEST_NET_CENTS, missing * sale.netCents() / weights);
    long cents = share < LARGEST_NET_CENTS ? share : LARGEST_NET_CENTS - random.nextInt(900_000);
    long rounded = cents - cents % 5;
    return new Sale(
        sale.customer(), sale.date(), rounded, sale.product(), sale.subject(), sale.steps());
  }

  /** Every customer comes up as often as its habit says before the cards are shuffled again. */
  private Customer deal() {
    if (deck.isEmpty()) {
      List<Customer> cards = new ArrayList<>();
      for (Customer customer : Customers.all()) {
        for (int i = 0; i < customer.habit().share(); i++) {
          cards.add(customer);
        }
      }
      while (!cards.isEmpty()) {
        deck.add(cards.remove(random.nextInt(cards.size())));
      }
    }
    return deck.remove();
  }
}
