package io.yuanhui.environment.aqi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;

class AqiPropertiesTest {

  private final long seed = System.nanoTime();
  private final Random random = new Random(seed);
  private final AqiStandard standard =
      DomainTables.BOOK.standard(LocalDate.of(random.nextBoolean() ? 2020 : 2027, 5, 5));
  private final AqiCalculator calculator = new AqiCalculator(standard);

  @RepeatedTest(200)
  void more_of_anything_never_lowers_the_index_nor_is_it_below_a_part_of_it() {
    Map<Item, BigDecimal> day = day();
    AqiResult before = calculator.day(day);
    Item more = standard.dayItems().get(random.nextInt(standard.dayItems().size()));
    day.computeIfPresent(more, (item, value) -> value.add(upTo(item).movePointLeft(1)));
    withAnHourAboveItsEight(day);
    AqiResult after = calculator.day(day);

    assertTrue(after.aqi() >= before.aqi(), () -> seed + ": " + before + " then " + after);
    assertTrue(
        after.iaqis().get(more) >= before.iaqis().get(more),
        () -> seed + ": " + before + " then " + after);
    assertEquals(Collections.max(after.iaqis().values()), after.aqi(), () -> seed + ": " + after);
  }

  private Map<Item, BigDecimal> day() {
    Map<Item, BigDecimal> day = new EnumMap<>(Item.class);
    for (Item item : standard.dayItems()) {
      day.put(item, upTo(item).multiply(BigDecimal.valueOf(random.nextInt(1_100_000), 6)));
    }
    withAnHourAboveItsEight(day);
    return day;
  }

  /** No mean of eight hours is greater than the greatest of them. */
  private static void withAnHourAboveItsEight(Map<Item, BigDecimal> day) {
    day.computeIfPresent(Item.O3_1H, (item, hour) -> hour.max(day.get(Item.O3_8H)));
  }

  private BigDecimal upTo(Item item) {
    List<Breakpoint> table = standard.breakpoints().get(item);
    return table.get(table.size() - 1).concentration();
  }
}
