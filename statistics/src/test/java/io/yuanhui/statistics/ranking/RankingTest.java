package io.yuanhui.statistics.ranking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.yuanhui.statistics.indicator.Better;
import io.yuanhui.statistics.ranking.Ranking.Entry;
import io.yuanhui.statistics.ranking.Ranking.Place;
import io.yuanhui.statistics.unit.IncompatibleUnitsException;
import io.yuanhui.statistics.unit.Quantity;
import io.yuanhui.statistics.unit.Unit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RankingTest {

  private static final List<Entry> GROWTHS =
      List.of(
          entry("411104", "1.5", Unit.PCT),
          entry("411102", "2.0", Unit.PCT),
          entry("411121", "-0.3", Unit.PCT),
          entry("411103", "1.50", Unit.PCT));

  @Test
  void equal_figures_share_a_place_and_leave_the_next_one_out() {
    Ranking ranking = Ranking.rank(GROWTHS, Better.UP);

    assertEquals(List.of(1, 2, 2, 4), ranking.places().stream().map(Place::rank).toList());
    assertEquals(
        List.of("411102", "411103", "411104", "411121"),
        ranking.places().stream().map(Place::region).toList());
    assertEquals(4, ranking.size());
  }

  @Test
  void the_smallest_comes_first_where_lower_is_better() {
    Ranking ranking = Ranking.rank(GROWTHS, Better.DOWN);

    assertEquals(List.of(1, 2, 2, 4), ranking.places().stream().map(Place::rank).toList());
    assertEquals("411121", ranking.places().get(0).region());
  }

  @Test
  void the_greatest_comes_first_where_neither_is_better() {
    assertEquals("411102", Ranking.rank(GROWTHS, Better.NONE).places().get(0).region());
  }

  @Test
  void figures_in_different_units_are_compared_exactly() {
    Ranking ranking =
        Ranking.rank(
            List.of(
                entry("a", "10000", Unit.TEN_THOUSAND_CNY),
                entry("b", "1.00000001", Unit.HUNDRED_MILLION_CNY),
                entry("c", "1", Unit.HUNDRED_MILLION_CNY)),
            Better.UP);

    assertEquals(List.of("b", "a", "c"), ranking.places().stream().map(Place::region).toList());
    assertEquals(List.of(1, 2, 2), ranking.places().stream().map(Place::rank).toList());
  }

  @Test
  void movement_is_the_previous_rank_less_the_rank() {
    Ranking ranking =
        Ranking.rank(GROWTHS, Better.UP, Map.of("411102", 4, "411103", 2, "411121", 1));

    assertEquals(
        List.of(
            new Place(1, "411102", Quantity.of("2.0", Unit.PCT), 4, 3),
            new Place(2, "411103", Quantity.of("1.50", Unit.PCT), 2, 0)),
        ranking.places().subList(0, 2));
    assertNull(ranking.places().get(2).previousRank());
    assertNull(ranking.places().get(2).movement());
    assertEquals(-3, ranking.places().get(3).movement());
  }

  @Test
  void nothing_is_ranked_where_there_is_nothing() {
    assertEquals(0, Ranking.rank(List.of(), Better.UP).size());
  }

  @Test
  void mixed_dimensions_are_refused() {
    List<Entry> mixed = List.of(entry("a", "1", Unit.TON), entry("b", "1", Unit.CNY));

    assertThrows(IncompatibleUnitsException.class, () -> Ranking.rank(mixed, Better.UP));
  }

  private static Entry entry(String region, String value, Unit unit) {
    return new Entry(region, Quantity.of(value, unit));
  }
}
