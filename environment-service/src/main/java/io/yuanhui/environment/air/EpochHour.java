package io.yuanhui.environment.air;

import io.yuanhui.commons.time.LocalTime;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.OptionalLong;

/** Hours counted from 1970-01-01T00:00Z, and the days of ours that they lie in. */
final class EpochHour {

  private static final int SECONDS = 3600;
  private static final int HOURS = 24;
  private static final int OFFSET = 8;
  private static final String OUR_HOUR = ":00:00+08:00";
  private static final int PLAIN = "2020-01-01T08".length() + OUR_HOUR.length();
  private static final long NONE = Long.MIN_VALUE;

  private EpochHour() {}

  /** The hour that begins at an RFC 3339 time; empty where none does, or it is no such time. */
  static OptionalLong parse(String text) {
    if (text == null) {
      return OptionalLong.empty();
    }
    long plain = plain(text);
    if (plain != NONE) {
      return OptionalLong.of(plain);
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

  /** Of {@code 2020-01-01T08:00:00+08:00}, which nearly all are; NONE where it is another. */
  private static long plain(String text) {
    if (text.length() != PLAIN || !text.endsWith(OUR_HOUR) || text.charAt(10) != 'T') {
      return NONE;
    }
    int year = number(text, 0, 4);
    int month = number(text, 5, 7);
    int day = number(text, 8, 10);
    int hour = number(text, 11, 13);
    if (text.charAt(4) != '-' || text.charAt(7) != '-' || Math.min(year, hour) < 0 || hour > 23) {
      return NONE;
    }
    try {
      return LocalDate.of(year, month, day).toEpochDay() * HOURS + hour - OFFSET;
    } catch (DateTimeException noSuchDay) {
      return NONE;
    }
  }

  /** Of digits; negative where there are others. */
  private static int number(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      number = number * 10 + (c - '0');
    }
    return number;
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

  /** Whether an hour lies in a day. */
  static boolean isIn(LocalDate day, long hour) {
    return Math.floorDiv(hour + OFFSET, HOURS) == day.toEpochDay();
  }

  static OffsetDateTime time(long hour) {
    return LocalTime.at(Instant.ofEpochSecond(hour * SECONDS));
  }

  /** As a literal of SQL: a date-time in UTC. */
  static String sql(long hour) {
    StringBuilder sql = new StringBuilder("'");
    append(hour, sql);
    return sql.append('\'').toString();
  }

  /** As a database writes it: a date-time in UTC. */
  static void append(long hour, StringBuilder to) {
    int ofDay = Math.floorMod(hour, HOURS);
    to.append(LocalDate.ofEpochDay(Math.floorDiv(hour, HOURS)));
    to.append(ofDay < 10 ? " 0" : " ").append(ofDay).append(":00:00");
  }

  static LocalDateTime utc(long hour) {
    return LocalDateTime.ofEpochSecond(hour * SECONDS, 0, ZoneOffset.UTC);
  }
}
