package org.encours.syncfiles.internal;

import java.text.ParseException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.quartz.CronExpression;

/**
 * When letterings are written: never by the clock, at times of the day, or when a cron expression
 * says. Immutable.
 */
final class WriteBackTimes {
  private static final String TIMES = "[0-9]{1,2}:[0-9]{2}(\\s*,\\s*[0-9]{1,2}:[0-9]{2})*";

  /** One of them. */
  private interface Recurring {
    Optional<Instant> after(Instant moment);
  }

  private final List<Recurring> all;

  private WriteBackTimes(List<Recurring> all) {
    this.all = List.copyOf(all);
  }

  /**
   * @param text empty, {@code 06:30, 18:00}, or a cron expression of six or seven fields
   * @param zone in which it is meant
   * @throws IllegalArgumentException if it is nothing of that
   */
  static WriteBackTimes of(String text, ZoneId zone) {
    String plain = text.strip();
    if (plain.isEmpty()) return new WriteBackTimes(List.of());
    try {
      if (!plain.matches(TIMES)) return new WriteBackTimes(List.of(cron(plain, zone)));
      return new WriteBackTimes(
          Stream.of(plain.split("\\s*,\\s*")).map(time -> daily(time, zone)).toList());
    } catch (ParseException | DateTimeParseException e) {
      throw new IllegalArgumentException("writeBackAt: " + text + ": " + e.getMessage(), e);
    }
  }

  /** Not by a cron expression, which leaves out the day on which the clocks skip the time. */
  private static Recurring daily(String text, ZoneId zone) {
    LocalTime time = LocalTime.parse(text.length() < 5 ? "0" + text : text);
    return moment -> {
      LocalDate day = LocalDate.ofInstant(moment, zone);
      Instant today = day.atTime(time).atZone(zone).toInstant();
      return Optional.of(
          today.isAfter(moment) ? today : day.plusDays(1).atTime(time).atZone(zone).toInstant());
    };
  }

  private static Recurring cron(String text, ZoneId zone) throws ParseException {
    CronExpression cron = new CronExpression(text);
    cron.setTimeZone(TimeZone.getTimeZone(zone));
    return moment ->
        Optional.ofNullable(cron.getNextValidTimeAfter(Date.from(moment))).map(Date::toInstant);
  }

  /** Whether letterings are written as they happen. */
  boolean isEmpty() {
    return all.isEmpty();
  }

  /** The first time after that moment; empty if there is none any more. */
  Optional<Instant> after(Instant moment) {
    return all.stream().flatMap(each -> each.after(moment).stream()).min(Comparator.naturalOrder());
  }
}
