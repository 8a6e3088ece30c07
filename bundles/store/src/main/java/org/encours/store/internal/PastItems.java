package org.encours.store.internal;

/** What was in force, lettered and due as of a day, as known at a moment. */
final class PastItems {
  /**
   * Shares of the letterings in force, with the day from which they count; binds: company, day,
   * moment, moment.
   */
  static final String SHARES =
      """
      select s.entry_id, s.amount, t.effective_date
      from lettering t
      join lettering_line s on s.lettering_id = t.id
      where t.company_id = ? and t.effective_date <= ?::date and t.recorded_at <= ?::timestamptz
        and not exists (select from unlettering u
                        where u.lettering_id = t.id and u.recorded_at <= ?::timestamptz)
      """;

  /** Due dates learnt after the entries; binds: moment, moment. */
  static final String DUES =
      """
      select d.entry_id, d.due_date, d.amount,
        sum(d.amount) over (partition by d.entry_id order by d.due_date, d.place) as up_to
      from entry_due d
      where d.recorded_at <= ?::timestamptz
        and not exists (select from entry_due n
                        where n.entry_id = d.entry_id and n.version > d.version
                          and n.recorded_at <= ?::timestamptz)
      """;

  /** Ledger accounts of doubtful customers and of invoices to be issued. */
  static final String LEFT_OUT = "g.number ~ '^41[68]'";

  /**
   * The entries in force with their ledger account; takes further joins; binds: company, day,
   * moment, moment.
   */
  static final String ENTRIES =
      """
      from entry e
      join ledger_account g on g.id = e.ledger_account_id
      %s
      where e.company_id = ? and e.entry_date <= ?::date and e.recorded_at <= ?::timestamptz
        and not exists (select from entry_withdrawn w
                        where w.entry_id = e.id and w.recorded_at <= ?::timestamptz)
      """;

  private PastItems() {}
}
