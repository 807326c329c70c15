package io.yuanhui.statistics.ranking;

import io.yuanhui.statistics.comparison.Change;
import io.yuanhui.statistics.indicator.Better;
import io.yuanhui.statistics.unit.Quantity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Standard competition ranking: 1, 2, 2, 4. Figures are compared exactly, whatever their units.
 *
 * @param places by rank, and by region code among equals
 */
public record Ranking(List<Place> places) {

  /** A region's figure, to be ranked. */
  public record Entry(String region, Quantity value) {}

  /**
   * A region's place.
   *
   * @param rank from 1
   * @param previousRank its rank before; null where it had none
   * @param movement previous rank − rank, so positive for a rise; null without a previous rank
   */
  public record Place(
      int rank, String region, Quantity value, Integer previousRank, Integer movement) {}

  public Ranking {
    places = List.copyOf(places);
  }

  /**
   * @param better {@code DOWN} puts the smallest figure first, otherwise the greatest is
   * @throws io.yuanhui.statistics.unit.IncompatibleUnitsException where dimensions are mixed
   */
  public static Ranking rank(Collection<Entry> entries, Better better) {
    return rank(entries, better, Map.of());
  }

  /**
   * @param previousRanks by region code; regions may be absent
   * @throws io.yuanhui.statistics.unit.IncompatibleUnitsException where dimensions are mixed
   */
  public static Ranking rank(
      Collection<Entry> entries, Better better, Map<String, Integer> previousRanks) {
    List<Place> places = new ArrayList<>(entries.size());
    for (Entry entry : inOrder(entries, better)) {
      Place last = places.isEmpty() ? null : places.get(places.size() - 1);
      boolean tied = last != null && last.value().compareTo(entry.value()) == 0;
      int rank = tied ? last.rank() : places.size() + 1;
      Integer previous = previousRanks.get(entry.region());
      Integer movement = previous == null ? null : Change.movement(previous, rank);
      places.add(new Place(rank, entry.region(), entry.value(), previous, movement));
    }
    return new Ranking(places);
  }

  /** How many regions were ranked; the group may be larger, where some have no figure. */
  public int size() {
    return places.size();
  }

  private static List<Entry> inOrder(Collection<Entry> entries, Better better) {
    Comparator<Entry> smallestFirst = Comparator.comparing(Entry::value);
    Comparator<Entry> bestFirst = better == Better.DOWN ? smallestFirst : smallestFirst.reversed();
    return entries.stream().sorted(bestFirst.thenComparing(Entry::region)).toList();
  }
}
