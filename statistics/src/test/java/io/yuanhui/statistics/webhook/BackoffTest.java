package io.yuanhui.statistics.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {

  private static final Backoff BACKOFF =
      new Backoff(Duration.ofSeconds(1), Duration.ofHours(1), Duration.ofHours(24));

  @ParameterizedTest
  @CsvSource({"1, 1", "2, 2", "3, 4", "12, 2048", "13, 3600", "16, 3600", "1000, 3600"})
  void the_bound_doubles_up_to_the_longest_wait(int failures, long seconds) {
    assertEquals(Duration.ofSeconds(seconds), BACKOFF.after(failures, null, () -> 1.0));
    assertEquals(Duration.ZERO, BACKOFF.after(failures, null, () -> 0.0));
    assertEquals(
        Duration.ofSeconds(seconds).dividedBy(2), BACKOFF.after(failures, null, () -> 0.5));
  }

  @Test
  void a_receiver_is_not_met_before_it_asked_for_and_cannot_have_us_wait_for_ever() {
    Duration twoHours = Duration.ofHours(2);

    assertEquals(twoHours, BACKOFF.after(1, twoHours, () -> 1.0));
    assertEquals(Duration.ofSeconds(1), BACKOFF.after(1, Duration.ofMillis(1), () -> 1.0));
    assertEquals(Duration.ofHours(24), BACKOFF.after(1, Duration.ofDays(9), () -> 1.0));
  }

  @Test
  void retry_after_is_seconds_or_a_date() {
    Clock clock = Clock.fixed(Instant.parse("2026-11-26T05:00:00Z"), ZoneOffset.UTC);

    assertEquals(Duration.ofSeconds(120), RetryAfter.read(" 120", clock));
    assertEquals(Duration.ofMinutes(5), RetryAfter.read("Thu, 26 Nov 2026 05:05:00 GMT", clock));
    assertNull(RetryAfter.read("Thu, 26 Nov 2026 04:00:00 GMT", clock));
    assertNull(RetryAfter.read("-3", clock));
    assertNull(RetryAfter.read("soon", clock));
    assertNull(RetryAfter.read(null, clock));
  }
}
