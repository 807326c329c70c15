package io.yuanhui.environment.water;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples of the standard; the table itself is held against the database in WaterTest. */
class WaterCalculatorTest {

  private static final WaterStandard STANDARD = standard();
  private static final Set<String> DUE = Set.of("do", "codmn", "nh3n", "tp");

  @Test
  void the_worst_item_makes_the_class_and_those_beyond_the_target_are_named() {
    WaterAssessment found = assess("III", "do 6.2, codmn 5.1, nh3n 0.62, tp 0.21");

    assertEquals(
        List.of("II", "III", "III", "IV"),
        found.items().stream().map(each -> each.waterClass().code()).toList());
    assertEquals(WaterClass.IV, found.waterClass());
    assertEquals(Boolean.FALSE, found.compliant());
    assertEquals(List.of("tp"), found.exceeding().stream().map(e -> e.item().code()).toList());
    assertEquals(new BigDecimal("0.05"), found.exceeding().get(0).exceedance());
  }

  @Test
  void a_section_complies_with_its_own_target() {
    assertEquals(Boolean.TRUE, assess("IV", "do 6.2, codmn 5.1, nh3n 0.62, tp 0.21").compliant());
  }

  @ParameterizedTest
  @CsvSource({
    "nh3n, 1.004, III",
    "nh3n, 1.005, III",
    "nh3n, 1.006, IV",
    "nh3n, 1.015, IV",
    "ph, 9.4, I",
    "ph, 9.5, 劣V",
    "ph, 5.5, I",
    "ph, 5.4, 劣V",
    "do, 7.45, II",
    "do, 7.46, I",
    "do, 1.94, 劣V",
    "codmn, 15.05, V",
    "codmn, 15.06, 劣V",
    "cod, 15, I",
    "tp, 0.2005, III",
    "tp, 0.2006, IV",
    "tp, 0.4006, 劣V"
  })
  void values_are_rounded_half_even_before_they_are_compared(
      String item, BigDecimal value, String expected) {
    assertEquals(expected, STANDARD.find("river", item).orElseThrow().classOf(value).code(), item);
  }

  @Test
  void neither_oxygen_nor_acidity_exceeds_by_times() {
    WaterAssessment found =
        WaterCalculator.assess(
                STANDARD, "river", WaterClass.III, Set.of("ph", "do"), values("ph 10, do 2.4"))
            .orElseThrow();
    assertEquals(2, found.exceeding().size());
    found.exceeding().forEach(each -> assertNull(each.exceedance()));
  }

  @Test
  void saturated_water_has_class_one_oxygen() {
    assertEquals(WaterClass.II, assess("III", "do 6.8, codmn 1, nh3n 0.1, tp 0.01").waterClass());
    assertEquals(
        WaterClass.I,
        assess("III", "do 6.8, do-saturation 90, codmn 1, nh3n 0.1, tp 0.01").waterClass());
  }

  @Test
  void with_an_item_missing_nothing_is_said_unless_another_exceeds() {
    WaterAssessment quiet = assess("III", "do 6.2, codmn 5.1, nh3n 0.62");
    assertNull(quiet.compliant());
    assertEquals(List.of("tp"), quiet.missing());
    assertEquals(Boolean.FALSE, assess("III", "do 6.2, nh3n 1.2").compliant());
    assertTrue(WaterCalculator.assess(STANDARD, "river", WaterClass.III, DUE, Map.of()).isEmpty());
  }

  @Test
  void mean_acidity_is_taken_over_the_ions() {
    BigDecimal mean =
        WaterNumbers.mean("ph", List.of(new BigDecimal("6.0"), new BigDecimal("8.0")));
    assertEquals(new BigDecimal("6.30"), mean.setScale(2, RoundingMode.HALF_EVEN));
    assertEquals(
        0,
        new BigDecimal("7")
            .compareTo(WaterNumbers.mean("do", List.of(new BigDecimal(6), new BigDecimal(8)))));
  }

  @ParameterizedTest
  @CsvSource({
    "I II III III III, 优",
    "I II III III IV, 良好",
    "I II III IV V, 轻度污染",
    "I II III IV 劣V, 中度污染",
    "I II IV 劣V 劣V, 重度污染",
    "I II III 劣V 劣V, 中度污染"
  })
  void a_river_of_many_sections_is_called_by_their_shares(String classes, String expected) {
    List<WaterClass> sections =
        Arrays.stream(classes.split(" "))
            .map(code -> WaterClass.target(code).orElse(WaterClass.BEYOND_V))
            .toList();
    assertEquals(expected, RiverStatus.ofMany(sections).zh());
  }

  private static WaterAssessment assess(String target, String values) {
    Optional<WaterAssessment> found =
        WaterCalculator.assess(
            STANDARD, "river", WaterClass.target(target).orElseThrow(), DUE, values(values));
    return found.orElseThrow();
  }

  private static Map<String, BigDecimal> values(String text) {
    Map<String, BigDecimal> values = new LinkedHashMap<>();
    for (String pair : text.split(", ")) {
      values.put(pair.split(" ")[0], new BigDecimal(pair.split(" ")[1]));
    }
    return values;
  }

  private static WaterStandard standard() {
    Map<String, WaterItem> items = new LinkedHashMap<>();
    add(items, "ph", WaterItem.Comparison.WITHIN, 0, "6 9");
    add(items, "do", WaterItem.Comparison.AT_LEAST, 1, "7.5 6 5 3 2");
    add(items, "codmn", WaterItem.Comparison.AT_MOST, 1, "2 4 6 10 15");
    add(items, "cod", WaterItem.Comparison.AT_MOST, 1, "15 15 20 30 40");
    add(items, "nh3n", WaterItem.Comparison.AT_MOST, 2, "0.15 0.5 1.0 1.5 2.0");
    add(items, "tp", WaterItem.Comparison.AT_MOST, 3, "0.02 0.1 0.2 0.3 0.4");
    return new WaterStandard(
        "GB 3838-2002",
        LocalDate.of(1900, 1, 1),
        null,
        Map.of("river", Collections.unmodifiableMap(items)),
        new BigDecimal("90"));
  }

  private static void add(
      Map<String, WaterItem> items,
      String code,
      WaterItem.Comparison comparison,
      int decimals,
      String limits) {
    List<BigDecimal> numbers = Arrays.stream(limits.split(" ")).map(BigDecimal::new).toList();
    items.put(code, new WaterItem(code, code, code, "mg/L", comparison, decimals, true, numbers));
  }
}
