package io.yuanhui.statistics.form;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.yuanhui.statistics.period.Period;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When forms fall due. */
class DueRuleTest {

  @ParameterizedTest
  @CsvSource({
    "2020-06, 1, 12, 23:59:59, 2020-07-12T23:59:59+08:00",
    "2020-12, 1, 12, 18:00, 2021-01-12T18:00+08:00",
    "2020-01, 1, 31, 18:00, 2020-02-29T18:00+08:00",
    "2020-Q2, 1, 25, 18:00, 2020-07-25T18:00+08:00",
    "2020, 2, 28, 12:00, 2021-02-28T12:00+08:00",
    "2020-06, 0, 31, 12:00, 2020-06-30T12:00+08:00"
  })
  void a_day_of_a_month_after_the_period(
      String period, int months, int day, LocalTime time, OffsetDateTime due) {
    assertEquals(
        due.toInstant(), new DueRule(months, day, null, time).dueAfter(Period.parse(period)));
  }

  @ParameterizedTest
  @CsvSource({
    "2020-09-11, 1, 12:00, 2020-09-12T12:00+08:00",
    "2020-02-28, 1, 12:00, 2020-02-29T12:00+08:00",
    "2020-W53, 3, 09:30, 2021-01-06T09:30+08:00"
  })
  void days_after_the_period(String period, int days, LocalTime time, OffsetDateTime due) {
    assertEquals(
        due.toInstant(), new DueRule(null, null, days, time).dueAfter(Period.parse(period)));
  }
}
