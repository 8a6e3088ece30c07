package org.encours.web.internal;

import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.encours.api.Money;
import org.encours.api.Words;
import org.encours.api.security.Role;
import org.encours.web.internal.domain.Display;
import org.encours.web.internal.domain.PathSegments;

/**
 * What templates can say besides Pebble's own.
 *
 * <ul>
 *   <li>{@code t('key', values …)}: a text in the reader's language
 *   <li>{@code link('companies/{}', siren)}: a URL, its segments encoded
 *   <li>{@code asset('app.css')}: the URL of a static file
 *   <li>{@code may('accountant')}: whether the user has that role
 *   <li>{@code bucket('31-60')}: the name of a bucket of the aged balance
 *   <li>filters {@code money}, {@code amount}, {@code symbol}, {@code day}, {@code moment}, {@code
 *       number}, {@code percentage}, {@code chance}, {@code figure}, {@code size}, {@code
 *       duration}, {@code words}
 * </ul>
 */
final class TemplateLanguage extends AbstractExtension {
  /** The engine passes arguments by name only. */
  private static final List<String> ARGUMENTS = List.of("0", "1", "2", "3", "4", "5", "6");

  private final Texts texts;
  private final ZoneId zone;
  private final String assetVersion;

  TemplateLanguage(Texts texts, ZoneId zone, String assetVersion) {
    this.texts = texts;
    this.zone = zone;
    this.assetVersion = assetVersion;
  }

  @Override
  public Map<String, Function> getFunctions() {
    return Map.of(
        "t", call((args, context) -> text(args, context)),
        "link", call((args, context) -> link(args, frame(context))),
        "asset", call((args, context) -> asset(args.get(0), frame(context))),
        "may", call((args, context) -> may(args.get(0), frame(context))),
        "bucket", call((args, context) -> bucket(args.get(0).toString(), display(context))));
  }

  @Override
  public Map<String, Filter> getFilters() {
    return Map.ofEntries(
        filter("money", (value, display) -> money((Money) value, display)),
        filter("amount", (value, display) -> display.amount((Money) value)),
        filter("symbol", (value, display) -> ((Currency) value).getSymbol(display.locale())),
        filter("day", (value, display) -> display.day((LocalDate) value)),
        filter("moment", (value, display) -> display.moment((Instant) value)),
        filter("number", (value, display) -> display.number(((Number) value).longValue())),
        filter("percentage", (value, display) -> display.percentage(((Number) value).intValue())),
        filter("chance", (value, display) -> display.chance(((Number) value).doubleValue())),
        filter("figure", (value, display) -> display.figure(((Number) value).doubleValue())),
        filter("size", (value, display) -> display.size(((Number) value).longValue())),
        filter("duration", (value, display) -> display.duration(((Number) value).longValue())),
        filter("words", (value, display) -> ((Words) value).in(display.locale())));
  }

  private String text(List<Object> args, EvaluationContext context) {
    return texts.get(args.get(0).toString(), args.subList(1, args.size()), display(context));
  }

  private static String link(List<Object> args, Frame frame) {
    String path = args.get(0).toString();
    for (Object segment : args.subList(1, args.size())) {
      path = path.replaceFirst("\\{}", PathSegments.encode(segment.toString()));
    }
    return frame.base() + path;
  }

  private String asset(Object name, Frame frame) {
    return frame.base() + Paths.STATIC + assetVersion + "/" + name;
  }

  private static boolean may(Object principal, Frame frame) {
    return Role.ofPrincipal(principal.toString())
        .flatMap(role -> frame.user().map(user -> user.may(role)))
        .orElse(false);
  }

  private String bucket(String name, Display display) {
    if (name.endsWith("+")) {
      long from = Long.parseLong(name.substring(0, name.length() - 1));
      return texts.get("bucket.over", List.of(from - 1), display);
    }
    int dash = name.indexOf('-');
    if (dash < 0) return texts.get("bucket." + name, List.of(), display);
    return texts.get(
        "bucket.range", List.of(name.substring(0, dash), name.substring(dash + 1)), display);
  }

  /** The currency is set apart, so that a column of amounts reads as numbers. */
  private static SafeString money(Money money, Display display) {
    return new SafeString(
        display.amount(money) + "<span class=\"cur\">\u00a0" + display.currency(money) + "</span>");
  }

  private Display display(EvaluationContext context) {
    return new Display(context.getLocale(), zone);
  }

  private static Frame frame(EvaluationContext context) {
    return (Frame) context.getVariable("frame");
  }

  private static Function call(BiFunction<List<Object>, EvaluationContext, Object> body) {
    return new Function() {
      @Override
      public List<String> getArgumentNames() {
        return ARGUMENTS;
      }

      @Override
      public Object execute(
          Map<String, Object> args, PebbleTemplate self, EvaluationContext context, int line) {
        List<Object> values = new ArrayList<>();
        ARGUMENTS.stream().filter(args::containsKey).map(args::get).forEach(values::add);
        return body.apply(values, context);
      }
    };
  }

  private Map.Entry<String, Filter> filter(String name, BiFunction<Object, Display, Object> body) {
    Filter filter =
        new Filter() {
          @Override
          public List<String> getArgumentNames() {
            return List.of();
          }

          @Override
          public Object apply(
              Object input,
              Map<String, Object> args,
              PebbleTemplate self,
              EvaluationContext context,
              int line) {
            return body.apply(input, display(context));
          }
        };
    return Map.entry(name, filter);
  }
}
