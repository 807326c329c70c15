package io.yuanhui.commons.time;

import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.problem.Text;
import io.yuanhui.commons.problem.Violation;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Function;

/** Times as the API shows and reads them: RFC 3339 at {@code +08:00}; stored in UTC. */
public final class LocalTime {

  /** The country's one time zone. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private static final ZoneOffset OFFSET = ZoneOffset.ofHours(8);

  private LocalTime() {}

  /** Null stays null. */
  public static OffsetDateTime at(Instant instant) {
    return instant == null ? null : instant.atOffset(OFFSET);
  }

  /**
   * Reads a query parameter: an RFC 3339 time, or a date, which means the last moment of that day.
   * A plus sign that arrived as a blank is mended.
   *
   * @throws ProblemException 400 naming the parameter
   */
  public static Optional<Instant> parameter(String name, String value) {
    return parameter(
        name, value, day -> day.plusDays(1).atStartOfDay(ZONE).toInstant().minusNanos(1000));
  }

  /**
   * Reads the beginning of a span in the same way, but a date means the first moment of that day.
   *
   * @throws ProblemException 400 naming the parameter
   */
  public static Optional<Instant> beginning(String name, String value) {
    return parameter(name, value, day -> day.atStartOfDay(ZONE).toInstant());
  }

  private static Optional<Instant> parameter(
      String name, String value, Function<LocalDate, Instant> ofDay) {
    if (value == null || value.isBlank()) {
      return Optional.empty();
    }
    String text = value.strip().replace(' ', '+');
    try {
      return Optional.of(
          text.contains("T")
              ? OffsetDateTime.parse(text).toInstant()
              : ofDay.apply(LocalDate.parse(text)));
    } catch (DateTimeParseException unreadable) {
      throw ProblemException.malformed(
          Violation.query(
              name,
              Text.of(
                  "须为 RFC 3339 时间或日期，例如 2020-09-30T12:00:00+08:00。",
                  "An RFC 3339 time or a date, such as 2020-09-30T12:00:00+08:00.")));
    }
  }
}
