package org.encours.syncfiles.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When letterings leave, in the zone of the firm. */
class WriteBackTimesTest {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          06:30              | 2026-06-30T04:29:59Z | 2026-06-30T04:30:00Z
          06:30              | 2026-06-30T04:30:00Z | 2026-07-01T04:30:00Z
          6:30, 18:00        | 2026-06-30T04:30:00Z | 2026-06-30T16:00:00Z
          18:00,06:30        | 2026-06-30T16:00:00Z | 2026-07-01T04:30:00Z
          06:30              | 2026-12-01T05:00:00Z | 2026-12-01T05:30:00Z
          02:30              | 2026-10-24T22:00:00Z | 2026-10-25T00:30:00Z
          0 0 7 ? * MON-FRI  | 2026-07-03T05:00:00Z | 2026-07-06T05:00:00Z
          0 */15 * * * ?     | 2026-07-03T05:01:00Z | 2026-07-03T05:15:00Z
          """)
  void theNextTime(String text, String after, String next) {
    assertEquals(
        Optional.of(Instant.parse(next)),
        WriteBackTimes.of(text, PARIS).after(Instant.parse(after)));
  }

  @Test
  void aTimeThatTheClocksSkipComesOnThatDayAllTheSame() {
    Instant before = Instant.parse("2026-03-28T23:00:00Z");
    Instant next = WriteBackTimes.of("02:30", PARIS).after(before).orElseThrow();
    assertTrue(next.isBefore(Instant.parse("2026-03-29T02:00:00Z")), next::toString);
  }

  @Test
  void emptyIsNeverByTheClock() {
    WriteBackTimes times = WriteBackTimes.of("  ", PARIS);
    assertTrue(times.isEmpty());
    assertEquals(Optional.empty(), times.after(Instant.EPOCH));
    assertFalse(WriteBackTimes.of("06:30", PARIS).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"25:00", "06:61", "soon", "* * * * *", "06:30;18:00"})
  void whatIsNoTimeIsRefused(String text) {
    Exception refused =
        assertThrows(IllegalArgumentException.class, () -> WriteBackTimes.of(text, PARIS));
    assertTrue(refused.getMessage().startsWith("writeBackAt: "), refused.getMessage());
  }
}
