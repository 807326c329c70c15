package io.yuanhui.statistics.form;

import io.yuanhui.statistics.form.FormTableView.Basis;
import io.yuanhui.statistics.form.FormTableView.FigureView;
import io.yuanhui.statistics.form.FormTableView.RowView;
import io.yuanhui.statistics.indicator.Indicator;
import io.yuanhui.statistics.measure.Measure;
import io.yuanhui.statistics.observation.FigureKey;
import io.yuanhui.statistics.observation.Observation;
import io.yuanhui.statistics.observation.PublishedFigures;
import io.yuanhui.statistics.period.Period;
import io.yuanhui.statistics.unit.Dimension;
import io.yuanhui.statistics.unit.Quantity;
import io.yuanhui.statistics.unit.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes the rows of a form's table: each line as it is published, and below a level its growth, as
 * published and as the levels give it, where there is any.
 */
final class FormTableRows {

  private static final int GROWTH_DECIMALS = 1;

  private final PublishedFigures published;
  private final String region;
  private final List<Period> periods;
  private final List<RowView> rows = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private boolean anyComputed;

  FormTableRows(PublishedFigures published, String region, List<Period> periods) {
    this.published = published;
    this.region = region;
    this.periods = periods;
  }

  void add(FormLine line, Indicator indicator) {
    RowView row = published(line, indicator, line.measure());
    rows.add(row);
    note(row);
    boolean grows = indicator.unit().dimension() != Dimension.RATIO;
    if (line.measure() == Measure.VALUE && grows) {
      RowView growth = published(line, indicator, Measure.YOY);
      if (hasFigures(growth)) {
        rows.add(growth);
        note(growth);
      }
      RowView computed = computed(line, indicator);
      if (hasFigures(computed)) {
        rows.add(computed);
        anyComputed = true;
      }
    }
  }

  /** Without a growth that a line of the form shows anyway. */
  List<RowView> rows() {
    List<RowView> once = new ArrayList<>();
    for (RowView row : rows) {
      boolean shown =
          once.stream()
              .anyMatch(
                  other ->
                      other.indicator().equals(row.indicator())
                          && other.measure().equals(row.measure())
                          && other.basis() == row.basis());
      if (!shown) {
        once.add(row);
      }
    }
    return once;
  }

  List<String> notes() {
    List<String> all = new ArrayList<>(notes.stream().distinct().toList());
    if (anyComputed) {
      all.add("“同比增长（计算）”由公布的两期数据计算，因可比价格和口径调整可能与公布的同比不同。");
    }
    return all;
  }

  private RowView published(FormLine line, Indicator indicator, Measure measure) {
    Unit unit = indicator.unit(measure);
    return new RowView(
        indicator.code(),
        indicator.name(),
        measure.name(),
        Basis.PUBLISHED,
        line.heading(),
        measure == Measure.VALUE ? indicator.name() : indicator.name() + measure.label().zh(),
        unit.code(),
        unit.label().zh(),
        periods.stream()
            .map(
                period ->
                    published
                        .find(new FigureKey(indicator.code(), measure, region, period))
                        .filter(figure -> !figure.withdrawn())
                        .map(figure -> view(figure, unit))
                        .orElse(new FigureView(period.code(), null, null, null)))
            .toList());
  }

  private static FigureView view(Observation figure, Unit unit) {
    BigDecimal value = figure.value();
    if (value != null && figure.unit() != unit) {
      BigDecimal converted = new Quantity(value, figure.unit()).in(unit).value();
      BigDecimal stripped = converted.stripTrailingZeros();
      value = stripped.setScale(Math.max(0, stripped.scale()));
    }
    return new FigureView(figure.period().code(), value, figure.status().name(), figure.note());
  }

  private RowView computed(FormLine line, Indicator indicator) {
    return new RowView(
        indicator.code(),
        indicator.name(),
        Measure.YOY.name(),
        Basis.COMPUTED,
        line.heading(),
        indicator.name() + Measure.YOY.label().zh() + "（计算）",
        Unit.PCT.code(),
        Unit.PCT.label().zh(),
        periods.stream()
            .map(
                period ->
                    new FigureView(
                        period.code(),
                        published
                            .growth(indicator, region, period)
                            .map(growth -> growth.round(GROWTH_DECIMALS).value())
                            .orElse(null),
                        null,
                        null))
            .toList());
  }

  private static boolean hasFigures(RowView row) {
    return row.figures().stream().anyMatch(figure -> figure.value() != null);
  }

  private void note(RowView row) {
    for (FigureView figure : row.figures()) {
      if (figure.note() != null && !figure.note().isBlank()) {
        notes.add(row.label() + " " + figure.period() + "：" + figure.note());
      }
    }
  }
}
