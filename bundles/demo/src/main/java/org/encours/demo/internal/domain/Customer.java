package org.encours.demo.internal.domain;

/**
 * A customer of the demo company.
 *
 * @param size how large its orders are, 10 being ordinary
 */
record Customer(Party party, Habit habit, int size) {}
