package io.yuanhui.environment.water;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WaterSpanTest {

  @Test
  void a_month_is_part_of_its_quarter_its_half_year_and_whatever_began_in_january() {
    assertEquals(
        Set.of(
            "2020-06-01 2020-06-30",
            "2020-04-01 2020-06-30",
            "2020-01-01 2020-06-30",
            "2020-01-01 2020-07-31",
            "2020-01-01 2020-08-31",
            "2020-01-01 2020-09-30",
            "2020-01-01 2020-10-31",
            "2020-01-01 2020-11-30",
            "2020-01-01 2020-12-31"),
        WaterSpan.over(YearMonth.of(2020, 6)).stream()
            .map(each -> each.from() + " " + each.to())
            .collect(Collectors.toSet()));
  }

  @Test
  void a_year_has_twenty_seven_of_which_rows_are_kept() {
    Set<WaterSpan> all = new HashSet<>();
    for (int month = 1; month <= 12; month++) {
      all.addAll(WaterSpan.over(YearMonth.of(2020, month)));
    }
    assertEquals(27, all.size());
    assertTrue(all.stream().allMatch(WaterSpan::isKept));
  }

  @Test
  void no_row_is_kept_of_days_of_other_months_or_of_years_together() {
    for (String span :
        Set.of(
            "2020-01-01 2020-06-29",
            "2020-01-02 2020-06-30",
            "2020-05-01 2020-06-30",
            "2019-01-01 2020-12-31",
            "2020-06-15 2020-06-21")) {
      String[] days = span.split(" ");
      assertFalse(new WaterSpan(LocalDate.parse(days[0]), LocalDate.parse(days[1])).isKept(), span);
    }
  }
}
