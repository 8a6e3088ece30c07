package org.encours.rest.internal.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.encours.api.ledger.AgedBalance;

/** The aged balance: the total of all customers and one page of them. */
public record AgedBalanceView(
    String asOf,
    String knownAt,
    List<String> buckets,
    TotalView total,
    List<RowView> items,
    @JsonInclude(JsonInclude.Include.ALWAYS) String next) {

  /** All customers together. */
  public record TotalView(MoneyView balance, Map<String, MoneyView> byBucket) {}

  /** One customer. */
  public record RowView(
      String account, String name, MoneyView balance, Map<String, MoneyView> byBucket) {}

  public static AgedBalanceView of(AgedBalance aged) {
    List<String> buckets = aged.buckets();
    return new AgedBalanceView(
        aged.asOf().toString(),
        aged.knownAt().toString(),
        buckets,
        new TotalView(MoneyView.of(aged.total().balance()), byBucket(buckets, aged.total())),
        aged.rows().items().stream()
            .map(
                row ->
                    new RowView(
                        row.account().number(),
                        row.account().name(),
                        MoneyView.of(row.line().balance()),
                        byBucket(buckets, row.line())))
            .toList(),
        aged.rows().next().orElse(null));
  }

  private static Map<String, MoneyView> byBucket(List<String> buckets, AgedBalance.Line line) {
    Map<String, MoneyView> amounts = new LinkedHashMap<>();
    for (int i = 0; i < buckets.size(); i++) {
      amounts.put(buckets.get(i), MoneyView.of(line.byBucket().get(i)));
    }
    return amounts;
  }
}
