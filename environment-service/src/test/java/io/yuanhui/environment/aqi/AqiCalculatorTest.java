package io.yuanhui.environment.aqi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.yuanhui.environment.station.Pollutant;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AqiCalculatorTest {

  private static final LocalDate IN_2020 = LocalDate.of(2020, 9, 11);
  private static final LocalDate IN_2027 = LocalDate.of(2027, 9, 11);

  @ParameterizedTest(name = "{0} under {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "A|2026|12,38,1.1,96,118,58|12,48,28,48,99,96|99|2|PM10_24H",
        "A|2012|12,38,1.1,96,118,58|12,48,28,48,84,79|84|2|PM10_24H",
        "B|2026|8,21,0.7,172,63,28|8,27,18,111,60,40|111|3|O3_8H",
        "B|2012|8,21,0.7,172,63,28|8,27,18,111,57,40|111|3|O3_8H",
        "C|2026|10,15,0.5,60,120,60|10,19,13,30,100,100|100|2|PM10_24H PM25_24H",
        "C|2012|10,15,0.5,60,120,60|10,19,13,30,85,82|85|2|PM10_24H",
        "D|2026|50,40,2.0,100,50,35|50,50,50,50,50,50|50|1|",
        "D|2012|50,40,2.0,100,50,35|50,50,50,50,50,50|50|1|",
        "E|2026|11,44,1.4,52,150,75|11,55,35,26,112,114|114|3|PM25_24H",
        "E|2012|11,44,1.4,52,150,75|11,55,35,26,100,100|100|2|PM10_24H PM25_24H",
        "F|2026|15,62,2.2,40,310,251|15,78,55,20,180,301|301|6|PM25_24H",
        "F|2012|15,62,2.2,40,310,251|15,78,55,20,180,301|301|6|PM25_24H"
      })
  void the_worked_examples(
      String name,
      int standard,
      String concentrations,
      String iaqis,
      int aqi,
      int level,
      String primary) {
    AqiResult result = calculator(standard).day(DomainTables.day(concentrations));

    assertEquals(
        iaqis,
        result.iaqis().values().stream().map(Object::toString).collect(Collectors.joining(",")));
    assertEquals(aqi, result.aqi());
    assertEquals(level, result.level().number());
    assertEquals(
        primary == null ? "" : primary,
        result.primary().stream().map(Item::name).collect(Collectors.joining(" ")));
    assertEquals("HJ 633-" + standard, result.standard());
  }

  @ParameterizedTest
  @CsvSource({"2.2,55", "2.15,55", "2.25,55", "2.04,50", "2.05,50", "2.06,53"})
  void carbon_monoxide_is_exact_and_rounded_half_even_first(BigDecimal co, int iaqi) {
    assertEquals(iaqi, calculator(2012).iaqi(Item.CO_24H, Map.of(Item.CO_24H, co)).orElseThrow());
  }

  @ParameterizedTest
  @CsvSource({"60.5,60", "61.5,62", "59.5,60", "60.500001,61"})
  void other_concentrations_are_rounded_half_even_to_integers(BigDecimal given, BigDecimal used) {
    assertEquals(used, Item.PM25_24H.round(given));
  }

  @Test
  void without_an_item_the_index_stands_above_100_only() {
    AqiResult low = calculator(2026).day(DomainTables.day("10,15,0.5,60,,40"));
    assertNull(low.aqi());
    assertFalse(low.isValid());
    assertEquals(Set.of(Pollutant.PM10), low.missing());
    assertEquals(List.of(), low.primary());

    AqiResult high = calculator(2026).day(DomainTables.day("10,15,0.5,60,,80"));
    assertEquals(119, high.aqi());
    assertEquals(Set.of(Pollutant.PM10), high.missing());
  }

  @Test
  void nothing_at_all_is_no_index() {
    assertNull(calculator(2012).day(Map.of()).aqi());
  }

  @Test
  void what_lies_beyond_the_table_is_500() {
    assertEquals(500, calculator(2026).day(DomainTables.day("10,15,0.5,60,700,40")).aqi());
    assertEquals(500, calculator(2026).day(DomainTables.day("10,15,0.5,60,600,40")).aqi());
  }

  @Test
  void ozone_over_eight_hours_beyond_800_is_300_in_2026_and_the_hours_index_before() {
    Map<Item, BigDecimal> day = DomainTables.day("10,15,0.5,801,60,40");
    assertEquals(300, calculator(2026).day(day).aqi());
    day.put(Item.O3_1H, new BigDecimal(1000));
    assertEquals(400, calculator(2012).day(day).aqi());
    assertEquals(300, calculator(2026).day(day).aqi());
  }

  @Test
  void sulphur_dioxide_of_an_hour_beyond_800_is_200_in_2026_and_the_24_hours_index_before() {
    Map<Item, BigDecimal> hour =
        Map.of(Item.SO2_1H, new BigDecimal(801), Item.SO2_24H, new BigDecimal(475));
    assertEquals(200, calculator(2026).iaqi(Item.SO2_1H, hour).orElseThrow());
    assertEquals(150, calculator(2012).iaqi(Item.SO2_1H, hour).orElseThrow());
  }

  @Test
  void the_greatest_hour_of_ozone_counts_in_a_day_before_2026_only() {
    Map<Item, BigDecimal> day = DomainTables.day("10,15,0.5,60,50,30");
    day.put(Item.O3_1H, new BigDecimal(201));
    assertEquals(101, calculator(2012).day(day).aqi());
    assertEquals(List.of(Item.O3_1H), calculator(2012).day(day).primary());
    assertEquals(50, calculator(2026).day(day).aqi());
  }

  @Test
  void the_standard_follows_the_date_of_what_was_observed() {
    assertEquals("HJ 633-2012", DomainTables.BOOK.standard(LocalDate.of(2026, 2, 28)).code());
    assertEquals("HJ 633-2026", DomainTables.BOOK.standard(LocalDate.of(2026, 3, 1)).code());
  }

  private static AqiCalculator calculator(int standard) {
    return new AqiCalculator(DomainTables.BOOK.standard(standard == 2012 ? IN_2020 : IN_2027));
  }
}
