package io.yuanhui.statistics.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.yuanhui.statistics.unit.Unit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MeasureTest {

  @ParameterizedTest
  @EnumSource
  void only_the_level_has_the_unit_of_its_indicator(Unit indicatorUnit) {
    assertEquals(indicatorUnit, Measure.VALUE.unitFor(indicatorUnit));
    assertEquals(Unit.PCT, Measure.YOY.unitFor(indicatorUnit));
    assertEquals(Unit.PCT, Measure.PROGRESS.unitFor(indicatorUnit));
    assertEquals(Unit.RANK, Measure.RANK.unitFor(indicatorUnit));
  }
}
