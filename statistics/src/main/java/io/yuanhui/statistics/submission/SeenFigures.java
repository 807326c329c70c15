package io.yuanhui.statistics.submission;

import com.carrotsearch.hppc.LongIntHashMap;
import com.carrotsearch.hppc.ObjectIntHashMap;
import io.yuanhui.statistics.measure.Measure;

/**
 * The figures that a submission has so far, each with its row: some 20 bytes for one, however many
 * there are.
 *
 * <p>A figure's place is packed, without loss, into one number: 20 bits each for the indicator and
 * the region, numbered as they come, 2 for the measure, 22 for the day on which the period begins;
 * its length follows from the indicator.
 */
final class SeenFigures {

  private static final int REGION_BITS = 20;
  private static final int MEASURE_BITS = 2;
  private static final int DAY_BITS = 22;
  private static final int MOST = 1 << REGION_BITS;

  private final LongIntHashMap rows = new LongIntHashMap();
  private final ObjectIntHashMap<String> regions = new ObjectIntHashMap<>();
  private final ObjectIntHashMap<String> indicators = new ObjectIntHashMap<>();

  /**
   * Takes a figure in, unless it is there.
   *
   * @return the row that has it already; 0 where it is new
   */
  int add(Cell cell) {
    long place = place(cell);
    int slot = rows.indexOf(place);
    if (rows.indexExists(slot)) {
      return rows.indexGet(slot);
    }
    rows.indexInsert(slot, place, cell.row());
    return 0;
  }

  private long place(Cell cell) {
    long place = number(indicators, cell.indicator().code());
    place = place << REGION_BITS | number(regions, cell.region());
    place = place << MEASURE_BITS | measure(cell.measure());
    return place << DAY_BITS | cell.period().start().toEpochDay() & (1 << DAY_BITS) - 1;
  }

  private static int measure(Measure measure) {
    return measure.ordinal();
  }

  private static int number(ObjectIntHashMap<String> numbers, String name) {
    int slot = numbers.indexOf(name);
    if (numbers.indexExists(slot)) {
      return numbers.indexGet(slot);
    }
    int number = numbers.size();
    if (number >= MOST) {
      throw new IllegalStateException("More than " + MOST + " indicators or regions");
    }
    numbers.indexInsert(slot, name, number);
    return number;
  }
}
