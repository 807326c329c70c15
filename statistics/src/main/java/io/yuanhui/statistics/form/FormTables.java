package io.yuanhui.statistics.form;

import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.problem.ProblemType;
import io.yuanhui.commons.problem.Text;
import io.yuanhui.commons.problem.Violation;
import io.yuanhui.statistics.indicator.Catalogue;
import io.yuanhui.statistics.indicator.Indicator;
import io.yuanhui.statistics.indicator.Indicators;
import io.yuanhui.statistics.observation.CurrentFigures;
import io.yuanhui.statistics.observation.PublishedFigures;
import io.yuanhui.statistics.parameter.FigureParameters;
import io.yuanhui.statistics.period.Period;
import io.yuanhui.statistics.region.Region;
import io.yuanhui.statistics.region.RegionTree;
import io.yuanhui.statistics.storage.Snapshot;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Reads what is published of a form's lines over some periods. */
@ApplicationScoped
@Snapshot
class FormTables {

  /** More columns than anybody prints. */
  private static final int MOST_PERIODS = 60;

  private final Forms forms;
  private final Indicators indicators;
  private final CurrentFigures figures;
  private final RegionTree regions;

  FormTables(Forms forms, Indicators indicators, CurrentFigures figures, RegionTree regions) {
    this.forms = forms;
    this.indicators = indicators;
    this.figures = figures;
    this.regions = regions;
  }

  /**
   * The table of the version in force in the last period.
   *
   * @param region null for the form's first
   * @throws ProblemException 404 where the form is not filled for them, 400 for too many periods
   */
  FormTableView of(String code, String region, String from, String to) {
    Period first = FigureParameters.requiredPeriod("from", from);
    Period last = FigureParameters.requiredPeriod("to", to);
    FormVersion newest = forms.get(code, null);
    List<Period> periods = periods(newest, first, last);
    FormVersion version = forms.get(code, periods.get(periods.size() - 1).code());
    String place = region == null ? version.regions().get(0) : region;
    if (!version.regions().contains(place)) {
      throw refused(
          ProblemType.NOT_FOUND,
          "region",
          "该报表不填报这个地区。",
          "The form is not filled for that region.");
    }
    Catalogue catalogue = indicators.catalogue();
    FormTableRows rows =
        new FormTableRows(published(version, place, periods, catalogue), place, periods);
    for (FormLine line : version.lines()) {
      rows.add(line, catalogue.get(line.indicatorId()));
    }
    return new FormTableView(
        code,
        version.number(),
        version.name(),
        version.department(),
        place,
        regions.find(place).map(Region::name).orElse(place),
        periods.stream().map(Period::code).toList(),
        rows.rows(),
        rows.notes());
  }

  private PublishedFigures published(
      FormVersion version, String region, List<Period> periods, Catalogue catalogue) {
    List<Indicator> asked =
        version.lines().stream().map(line -> catalogue.get(line.indicatorId())).distinct().toList();
    return figures.of(
        asked,
        region,
        periods.get(0).samePeriodLastYear().start(),
        periods.get(periods.size() - 1).start(),
        catalogue);
  }

  /** The form's periods that lie within two others, which may be of another frequency. */
  private static List<Period> periods(FormVersion form, Period first, Period last) {
    List<Period> periods = new ArrayList<>();
    Period period = Period.of(form.frequency(), first.start());
    if (period.start().isBefore(first.start())) {
      period = period.next();
    }
    while (!period.end().isAfter(last.end()) && periods.size() <= MOST_PERIODS) {
      periods.add(period);
      period = period.next();
    }
    if (periods.isEmpty()) {
      throw refused(
          ProblemType.MALFORMED_REQUEST,
          "to",
          "from 与 to 之间没有该报表的一期。",
          "No period of the form lies between from and to.");
    }
    if (periods.size() > MOST_PERIODS) {
      throw refused(
          ProblemType.MALFORMED_REQUEST,
          "to",
          "最多 " + MOST_PERIODS + " 期。",
          "At most " + MOST_PERIODS + " periods.");
    }
    return periods;
  }

  private static ProblemException refused(ProblemType type, String field, String zh, String en) {
    Text reason = Text.of(zh, en);
    return new ProblemException(type, reason, List.of(Violation.query(field, reason)));
  }
}
