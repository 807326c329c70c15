package io.yuanhui.statistics.period;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {

  @ParameterizedTest
  @CsvSource({
    "2020,       ANNUAL,   2020-01-01, 2020-12-31",
    "2020-S1,    SEMESTER, 2020-01-01, 2020-06-30",
    "2020-S2,    SEMESTER, 2020-07-01, 2020-12-31",
    "2020-Q2,    QUARTER,  2020-04-01, 2020-06-30",
    "2020-Q4,    QUARTER,  2020-10-01, 2020-12-31",
    "2020-06,    MONTH,    2020-06-01, 2020-06-30",
    "2020-02,    MONTH,    2020-02-01, 2020-02-29",
    "2020-W35,   WEEK,     2020-08-24, 2020-08-30",
    "2020-W01,   WEEK,     2019-12-30, 2020-01-05",
    "2020-W53,   WEEK,     2020-12-28, 2021-01-03",
    "2020-09-11, DAY,      2020-09-11, 2020-09-11",
    "2020-02-29, DAY,      2020-02-29, 2020-02-29",
    "1900,       ANNUAL,   1900-01-01, 1900-12-31",
    "2199-12-31, DAY,      2199-12-31, 2199-12-31"
  })
  void a_code_names_its_frequency_and_its_first_and_last_day(
      String code, Frequency frequency, LocalDate start, LocalDate end) {
    Period period = Period.parse(code);

    assertEquals(frequency, period.frequency());
    assertEquals(start, period.start());
    assertEquals(end, period.end());
    assertEquals(code, period.toString());
  }

  @ParameterizedTest
  @CsvSource({
    "2020,       2019,       2021,       2019",
    "2020-S1,    2019-S2,    2020-S2,    2019-S1",
    "2020-Q1,    2019-Q4,    2020-Q2,    2019-Q1",
    "2020-01,    2019-12,    2020-02,    2019-01",
    "2020-06,    2020-05,    2020-07,    2019-06",
    "2020-W53,   2020-W52,   2021-W01,   2019-W52",
    "2021-W01,   2020-W53,   2021-W02,   2020-W01",
    "2021-W52,   2021-W51,   2022-W01,   2020-W52",
    "2020-02-29, 2020-02-28, 2020-03-01, 2019-02-28",
    "2021-02-28, 2021-02-27, 2021-03-01, 2020-02-28",
    "2020-09-11, 2020-09-10, 2020-09-12, 2019-09-11"
  })
  void a_period_steps_back_on_and_a_year_back(
      String code, String previous, String next, String lastYear) {
    Period period = Period.parse(code);

    assertEquals(previous, period.previous().code());
    assertEquals(next, period.next().code());
    assertEquals(lastYear, period.samePeriodLastYear().code());
  }

  @ParameterizedTest
  @CsvSource({
    "2020,       12,  12",
    "2020-S1,    6,   12",
    "2020-Q2,    6,   12",
    "2020-Q3,    9,   12",
    "2020-08,    8,   12",
    "2020-09-11, 255, 366",
    "2021-09-11, 254, 365",
    "2020-W35,   243, 366",
    "2020-W01,   5,   366",
    "2020-W53,   366, 366"
  })
  void the_elapsed_share_counts_months_for_months_and_days_for_weeks_and_days(
      String code, int elapsed, int whole) {
    assertEquals(new ElapsedShare(elapsed, whole), Period.parse(code).elapsedShareOfYear());
  }

  @Test
  void a_week_counts_towards_the_year_of_its_iso_number() {
    assertEquals(2020, Period.parse("2020-W01").year());
    assertEquals(2020, Period.parse("2020-W53").year());
    assertEquals(2020, Period.parse("2020-09-11").year());
  }

  @Test
  void order_is_by_first_day_and_then_by_last() {
    List<String> ordered =
        Stream.of("2020-02", "2020", "2020-Q1", "2020-01", "2020-W01", "2020-S1", "2020-01-01")
            .map(Period::parse)
            .sorted()
            .map(Period::code)
            .toList();

    assertEquals(
        List.of("2020-W01", "2020-01-01", "2020-01", "2020-Q1", "2020-S1", "2020", "2020-02"),
        ordered);
  }

  @Test
  void a_period_begins_on_the_first_day_of_its_kind() {
    LocalDate second = LocalDate.of(2020, 6, 2);

    assertThrows(IllegalArgumentException.class, () -> new Period(Frequency.MONTH, second));
    assertEquals("2020-06", Period.of(Frequency.MONTH, second).code());
    assertEquals("2020-W23", Period.of(Frequency.WEEK, second).code());
  }
}
