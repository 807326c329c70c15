package io.yuanhui.statistics.period;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class PeriodPropertiesTest {

  @Property
  void what_is_printed_can_be_read(@ForAll Period period) {
    assertEquals(period, Period.parse(period.code()));
  }

  @Property
  void next_and_previous_undo_each_other_and_leave_no_gap(@ForAll Period period) {
    assertEquals(period, period.next().previous());
    assertEquals(period, period.previous().next());
    assertEquals(period.end().plusDays(1), period.next().start());
  }

  @Property
  void steps_add_up(
      @ForAll Period period,
      @ForAll @IntRange(min = -500, max = 500) int first,
      @ForAll @IntRange(min = -500, max = 500) int second) {
    assertEquals(period.plus(first + second), period.plus(first).plus(second));
  }

  @Property
  void every_day_of_a_period_belongs_to_it(
      @ForAll Period period, @ForAll @IntRange(max = 400) int day) {
    LocalDate within = period.start().plusDays(day);

    assertEquals(
        !within.isAfter(period.end()), Period.of(period.frequency(), within).equals(period));
  }

  @Property
  void the_order_is_total_and_agrees_with_equality(
      @ForAll Period a, @ForAll Period b, @ForAll Period c) {
    assertEquals(Integer.signum(a.compareTo(b)), -Integer.signum(b.compareTo(a)));
    assertEquals(a.equals(b), a.compareTo(b) == 0);
    if (a.compareTo(b) <= 0 && b.compareTo(c) <= 0) {
      assertTrue(a.compareTo(c) <= 0);
    }
  }

  @Property
  void the_same_period_last_year_lies_one_year_back(@ForAll Period period) {
    Period lastYear = period.samePeriodLastYear();

    assertEquals(period.year() - 1, lastYear.year());
    assertEquals(period.frequency(), lastYear.frequency());
  }

  @Property
  void the_elapsed_share_grows_within_a_year_and_ends_at_one(@ForAll Period period) {
    ElapsedShare share = period.elapsedShareOfYear();

    assertTrue(share.elapsed() > 0 && share.elapsed() <= share.whole());
    if (period.next().year() == period.year()) {
      assertTrue(share.elapsed() < period.next().elapsedShareOfYear().elapsed());
    } else if (period.frequency() != Frequency.WEEK) {
      assertEquals(share.whole(), share.elapsed());
    }
  }
}
