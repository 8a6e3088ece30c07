package org.encours.store.internal;

/** Tells sales journals from all others: those that mostly debit customers. */
final class SalesBooks {
  private static final String TABLE =
      """
      sales_book as materialized (
        select book_id from (
          select book_id, amount from entry
          where company_id = %d and not opening %s order by id desc limit 20000) latest
        group by book_id
        having count(*) filter (where amount > 0) > count(*) filter (where amount < 0))""";

  private SalesBooks() {}

  /**
   * The table {@code sales_book (book_id)} for a WITH clause.
   *
   * @param condition further one on the entries it goes by: {@code and …}, or empty
   */
  static String of(int company, String condition) {
    return TABLE.formatted(company, condition);
  }
}
