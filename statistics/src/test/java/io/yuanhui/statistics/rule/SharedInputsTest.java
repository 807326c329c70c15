package io.yuanhui.statistics.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.yuanhui.statistics.formula.RuleInput;
import io.yuanhui.statistics.formula.RuleValue;
import io.yuanhui.statistics.indicator.Catalogue;
import io.yuanhui.statistics.indicator.SmallCatalogue;
import io.yuanhui.statistics.measure.Measure;
import io.yuanhui.statistics.observation.FigureKey;
import io.yuanhui.statistics.observation.PublishedFigures;
import io.yuanhui.statistics.period.Period;
import io.yuanhui.statistics.unit.Quantity;
import io.yuanhui.statistics.unit.Unit;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * What one input costs is bounded by the catalogue. Forty formulas, each of which reads the one
 * below by two ways, would be a million million computations if each way were gone again.
 */
class SharedInputsTest {

  private static final int LEVELS = 40;
  private static final Duration SOON = Duration.ofSeconds(5);
  private static final String REGION = "411102";
  private static final Period JUNE = Period.parse("2020-06");

  private final Catalogue catalogue = catalogue();
  private final PublishedFigures nothing = new PublishedFigures(catalogue, List.of());

  @Test
  void a_rule_computes_each_formula_once() {
    FigureKey lowest = new FigureKey("left-0", Measure.VALUE, REGION, JUNE);
    FilledCell cell = new FilledCell(1, lowest, Quantity.of("1", Unit.COUNT));
    CheckFigures figures = new CheckFigures(catalogue, nothing, Map.of(lowest, cell));

    RuleValue value =
        assertTimeoutPreemptively(
            SOON,
            () ->
                figures.value(
                    new RuleInput(top(), top(), RuleInput.Kind.VALUE, 0, 0), REGION, JUNE));

    Quantity sum = ((RuleValue.Known) value).quantity();
    assertEquals(0, sum.compareTo(Quantity.of(Long.toString(1L << LEVELS), Unit.COUNT)));
  }

  @Test
  void so_does_whoever_reads_published_figures() {
    assertTimeoutPreemptively(
        SOON, () -> nothing.level(catalogue.find(top()).orElseThrow(), REGION, JUNE));
  }

  private static String top() {
    return "left-" + LEVELS;
  }

  private static Catalogue catalogue() {
    Map<String, String> formulas = new HashMap<>(Map.of("left-0", ""));
    formulas.put("right-0", "left-0");
    for (int level = 1; level <= LEVELS; level++) {
      String below = "left-%1$d + right-%1$d".formatted(level - 1);
      formulas.put("left-" + level, below);
      formulas.put("right-" + level, below);
    }
    return SmallCatalogue.of(formulas);
  }
}
