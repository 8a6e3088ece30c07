package org.encours.rest.internal.view;

import java.util.Locale;
import org.encours.api.lettering.Habit;

/**
 * How a customer usually pays.
 *
 * @param detail permille of a discount, days after the due date, cited digits; else 0
 * @param confirmed how many confirmed letterings show it
 * @param against how many could have shown it and do not
 */
public record HabitView(String kind, int detail, int confirmed, int against, String explanation) {

  public static HabitView of(Habit habit, Locale locale) {
    return new HabitView(
        habit.kind().code(),
        habit.detail(),
        habit.confirmed(),
        habit.against(),
        habit.explanation().in(locale));
  }
}
