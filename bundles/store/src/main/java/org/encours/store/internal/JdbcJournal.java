package org.encours.store.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.encours.api.journal.Journal;
import org.encours.api.journal.JournalEntry;
import org.encours.api.journal.JournalEvent;
import org.encours.api.journal.Position;
import org.jooq.Record;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The journal table. */
@Component
public final class JdbcJournal implements Journal {
  private static final TypeReference<Map<String, String>> DATA = new TypeReference<>() {};

  private final Transactions transactions;
  private final Clock clock;
  private final ObjectMapper json = new ObjectMapper();

  @Activate
  public JdbcJournal(@Reference Transactions transactions, @Reference Clock clock) {
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public void append(JournalEvent event) {
    transactions.connection();
    transactions
        .sql()
        .execute(
            """
            insert into journal (recorded_at, kind, company_id, subject, actor, data)
            values (?, ?, ?, ?, ?, ?::jsonb)""",
            Timestamp.from(clock.instant()),
            event.kind(),
            event.company().orElse(null),
            event.subject(),
            event.actor(),
            write(event.data()));
  }

  @Override
  public List<JournalEntry> after(Position position, int limit) {
    return transactions
        .sql()
        .fetch(
            """
            select xid, seq, recorded_at, kind, company_id, subject, actor, data::text as data
            from journal
            where (xid, seq) > (?, ?)
              and xid < pg_snapshot_xmin(pg_current_snapshot())::text::bigint
            order by xid, seq
            limit ?""",
            position.transaction(),
            position.sequence(),
            limit)
        .map(this::entry);
  }

  private JournalEntry entry(Record row) {
    return new JournalEntry(
        new Position(row.get("xid", Long.class), row.get("seq", Long.class)),
        Columns.instant(row, "recorded_at"),
        new JournalEvent(
            row.get("kind", String.class),
            Optional.ofNullable(row.get("company_id", Integer.class)),
            row.get("subject", String.class),
            row.get("actor", String.class),
            read(row.get("data", String.class))));
  }

  private String write(Map<String, String> data) {
    try {
      return json.writeValueAsString(data);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("data of a journal event", e);
    }
  }

  private Map<String, String> read(String data) {
    try {
      return json.readValue(data, DATA);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("data of a journal entry", e);
    }
  }
}
