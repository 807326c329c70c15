package io.yuanhui.statistics.indicator;

import io.yuanhui.statistics.period.Frequency;
import io.yuanhui.statistics.unit.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A catalogue of monthly counts, without a database. */
public final class SmallCatalogue {

  private SmallCatalogue() {}

  /** By code, each with its formula; an empty text for none. */
  public static Catalogue of(Map<String, String> formulas) {
    List<Indicator> indicators = new ArrayList<>();
    formulas.forEach((code, formula) -> indicators.add(count(code, formula, indicators.size())));
    return new Catalogue(indicators);
  }

  private static Indicator count(String code, String formula, int id) {
    Indicator indicator = new Indicator(code);
    indicator.id = id;
    indicator.name = code;
    indicator.nameEn = code;
    indicator.unit = Unit.COUNT;
    indicator.frequency = Frequency.MONTH;
    indicator.accumulation = Accumulation.CURRENT;
    indicator.formula = formula.isEmpty() ? null : formula;
    return indicator;
  }
}
