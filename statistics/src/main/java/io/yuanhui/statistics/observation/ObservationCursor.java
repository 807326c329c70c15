package io.yuanhui.statistics.observation;

import io.yuanhui.commons.page.Cursor;
import io.yuanhui.statistics.period.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Where a list of figures goes on: among the vintages, or, once these are done, among the computed
 * figures.
 *
 * @param stored null at the start and among the computed
 * @param computed null at the start of the computed and among the vintages
 */
record ObservationCursor(boolean amongComputed, Place stored, ComputedPlace computed) {

  private static final String VINTAGES = "v";
  private static final String COMPUTED = "c";
  private static final String NONE = "";

  static final ObservationCursor START = new ObservationCursor(false, null, null);

  /** The beginning of the computed figures. */
  static final ObservationCursor FIRST_COMPUTED = new ObservationCursor(true, null, null);

  /**
   * Reads a cursor.
   *
   * @param byPublication whether the list is in the order of publication; a cursor of the other
   *     order would skip what it cannot know of, and is refused
   */
  static ObservationCursor read(String cursor, boolean byPublication) {
    ObservationCursor read = Cursor.read(cursor, 5, key -> requireOrder(parse(key), byPublication));
    return read == null ? START : read;
  }

  private static ObservationCursor requireOrder(ObservationCursor cursor, boolean byPublication) {
    boolean published = cursor.stored != null && cursor.stored.publishedAt() != null;
    if (published != byPublication) {
      throw new IllegalArgumentException("a cursor of another list");
    }
    return cursor;
  }

  static String after(Observation last, boolean byPublication) {
    Place place = Place.of(last);
    return Cursor.of(
        VINTAGES,
        byPublication ? place.publishedAt() : NONE,
        place.seriesId(),
        place.periodStart(),
        place.vintage());
  }

  static String after(ComputedFigure last) {
    return Cursor.of(COMPUTED, last.indicator().code(), last.region(), last.period().code(), NONE);
  }

  /** The cursor of {@link #FIRST_COMPUTED}. */
  static String firstComputed() {
    return Cursor.of(COMPUTED, NONE, NONE, NONE, NONE);
  }

  private static ObservationCursor parse(List<String> key) {
    if (key.get(0).equals(COMPUTED)) {
      return key.get(1).isEmpty()
          ? FIRST_COMPUTED
          : new ObservationCursor(
              true, null, new ComputedPlace(key.get(1), key.get(2), Period.parse(key.get(3))));
    }
    return new ObservationCursor(
        false,
        new Place(
            key.get(1).isEmpty() ? null : Instant.parse(key.get(1)),
            Long.parseLong(key.get(2)),
            LocalDate.parse(key.get(3)),
            Integer.parseInt(key.get(4))),
        null);
  }
}
