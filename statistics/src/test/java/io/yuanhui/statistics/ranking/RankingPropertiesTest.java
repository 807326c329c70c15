package io.yuanhui.statistics.ranking;

import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.yuanhui.statistics.indicator.Better;
import io.yuanhui.statistics.ranking.Ranking.Entry;
import io.yuanhui.statistics.ranking.Ranking.Place;
import io.yuanhui.statistics.unit.Quantity;
import io.yuanhui.statistics.unit.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class RankingPropertiesTest {

  @Property
  void a_rank_is_one_more_than_the_number_of_better_figures(
      @ForAll @Size(max = 30) List<@IntRange(min = -10, max = 10) Integer> figures,
      @ForAll Better better) {
    Ranking ranking = Ranking.rank(entries(figures), better);

    for (Place place : ranking.places()) {
      long ahead =
          ranking.places().stream()
              .map(other -> other.value().compareTo(place.value()))
              .filter(order -> better == Better.DOWN ? order < 0 : order > 0)
              .count();
      assertEquals(ahead + 1, place.rank());
    }
    assertEquals(figures.size(), ranking.size());
  }

  @Property
  void the_order_of_the_entries_does_not_matter(
      @ForAll @Size(max = 30) List<@IntRange(min = -10, max = 10) Integer> figures,
      @ForAll Random random) {
    List<Entry> shuffled = new ArrayList<>(entries(figures));
    Collections.shuffle(shuffled, random);

    assertEquals(Ranking.rank(entries(figures), Better.UP), Ranking.rank(shuffled, Better.UP));
  }

  @Property
  void ranking_the_same_figures_again_moves_nobody(
      @ForAll @Size(max = 30) List<@IntRange(min = -10, max = 10) Integer> figures) {
    Map<String, Integer> ranks =
        Ranking.rank(entries(figures), Better.UP).places().stream()
            .collect(toMap(Place::region, Place::rank));

    Ranking.rank(entries(figures), Better.UP, ranks)
        .places()
        .forEach(place -> assertEquals(0, place.movement()));
  }

  private static List<Entry> entries(List<Integer> figures) {
    return IntStream.range(0, figures.size())
        .mapToObj(
            i ->
                new Entry(
                    "region-" + i, new Quantity(BigDecimal.valueOf(figures.get(i)), Unit.COUNT)))
        .toList();
  }
}
