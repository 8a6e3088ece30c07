package org.encours.web.internal.screen;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.encours.api.ledger.Company;
import org.encours.api.ledger.ItemFilter;
import org.encours.api.ledger.ItemQuery;
import org.encours.api.web.ScreenRequest;
import org.encours.web.internal.domain.AmountText;
import org.encours.web.internal.domain.Position;
import org.encours.web.internal.domain.Query;

/**
 * Which items of an account a reader wants to see, as the URL says it.
 *
 * @param state open, lettered, all
 * @param text what was typed into the filter
 * @param side debits or credits only
 * @param order what comes first
 * @param only these entries only; empty: any
 * @param tick number of the proposal that is being adjusted
 * @param position which page
 */
public record ItemsAsked(
    ItemQuery.State state,
    String text,
    Optional<ItemFilter.Side> side,
    ItemQuery.Order order,
    Set<Long> only,
    Optional<Long> tick,
    Position position) {

  /** A URL has a bound. */
  private static final int MOST_ONLY = 500;

  static ItemsAsked of(ScreenRequest request) {
    return new ItemsAsked(
        choice(request, "state", ItemQuery.State.values()).orElse(ItemQuery.State.OPEN),
        request.parameter("q").orElse(""),
        choice(request, "side", ItemFilter.Side.values()),
        choice(request, "sort", ItemQuery.Order.values()).orElse(ItemQuery.Order.DUE),
        only(request.parameter("only").orElse("")),
        request.parameter("tick").flatMap(Asked::id),
        Asked.position(request));
  }

  private static <E extends Enum<E>> Optional<E> choice(
      ScreenRequest request, String name, E[] values) {
    String code = request.parameter(name).orElse("");
    return Stream.of(values).filter(value -> code(value).equals(code)).findFirst();
  }

  private static Set<Long> only(String text) {
    return Stream.of(text.split("\\.", MOST_ONLY + 1))
        .limit(MOST_ONLY)
        .flatMap(id -> Asked.id(id).stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  ItemQuery query(Company company, String account, int rows) {
    return new ItemQuery(
        Optional.of(account),
        state,
        new ItemFilter(
            text,
            AmountText.parse(text)
                .flatMap(amount -> amount.range(company.currency().getDefaultFractionDigits())),
            side,
            only),
        order,
        position.request(rows));
  }

  /** Whether items may be hidden that the state alone would show. */
  boolean filtered() {
    return !text.isEmpty() || side.isPresent() || !only.isEmpty();
  }

  /** The same without position. */
  Query link() {
    return link(order);
  }

  private Query link(ItemQuery.Order by) {
    return Query.NONE
        .with("state", state == ItemQuery.State.OPEN ? "" : code(state))
        .with("q", text)
        .with("side", side.map(ItemsAsked::code).orElse(""))
        .with("sort", by == ItemQuery.Order.DUE ? "" : code(by))
        .with("tick", tick.map(String::valueOf).orElse(""))
        .with("only", only.stream().map(String::valueOf).collect(Collectors.joining(".")));
  }

  /** Where the heads of the columns lead: a second click turns the order round. */
  Map<String, String> sorts() {
    return Map.of(
        "due", link(ItemQuery.Order.DUE).toString(),
        "date", link(other(ItemQuery.Order.OLDEST, ItemQuery.Order.NEWEST)).toString(),
        "amount", link(other(ItemQuery.Order.LARGEST, ItemQuery.Order.SMALLEST)).toString());
  }

  private ItemQuery.Order other(ItemQuery.Order first, ItemQuery.Order second) {
    return order == first ? second : first;
  }
}
