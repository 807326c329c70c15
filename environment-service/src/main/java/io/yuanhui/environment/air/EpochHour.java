package io.yuanhui.environment.air;

import io.yuanhui.commons.time.LocalTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.OptionalLong;

/** Hours counted from 1970-01-01T00:00Z, and the days of ours that they lie in. */
final class EpochHour {

  private static final int SECONDS = 3600;
  private static final int HOURS = 24;
  private static final int OFFSET = 8;
  private static final DateTimeFormatter SQL =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

  private EpochHour() {}

  /** The hour that begins at an RFC 3339 time; empty where none does, or it is no such time. */
  static OptionalLong parse(String text) {
    if (text == null) {
      return OptionalLong.empty();
    }
    try {
      OffsetDateTime time = OffsetDateTime.parse(text);
      long seconds = time.toEpochSecond();
      return time.getNano() == 0 && Math.floorMod(seconds, SECONDS) == 0
          ? OptionalLong.of(Math.floorDiv(seconds, SECONDS))
          : OptionalLong.empty();
    } catch (DateTimeParseException unreadable) {
      return OptionalLong.empty();
    }
  }

  static long of(Instant instant) {
    return Math.floorDiv(instant.getEpochSecond(), SECONDS);
  }

  /** The first hour of a day. */
  static long first(LocalDate day) {
    return day.toEpochDay() * HOURS - OFFSET;
  }

  /** The day that an hour lies in. */
  static LocalDate day(long hour) {
    return LocalDate.ofEpochDay(Math.floorDiv(hour + OFFSET, HOURS));
  }

  static OffsetDateTime time(long hour) {
    return LocalTime.at(Instant.ofEpochSecond(hour * SECONDS));
  }

  /** As a literal of SQL: a date-time in UTC. */
  static String sql(long hour) {
    return "'" + SQL.format(Instant.ofEpochSecond(hour * SECONDS)) + "'";
  }

  static LocalDateTime utc(long hour) {
    return LocalDateTime.ofEpochSecond(hour * SECONDS, 0, ZoneOffset.UTC);
  }
}
