package io.yuanhui.statistics.prefill;

import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.problem.Text;
import io.yuanhui.commons.problem.Violation;
import io.yuanhui.commons.staff.Caller;
import io.yuanhui.commons.time.LocalTime;
import io.yuanhui.statistics.form.FormVersion;
import io.yuanhui.statistics.form.FormsInForce;
import io.yuanhui.statistics.indicator.Catalogue;
import io.yuanhui.statistics.indicator.Indicator;
import io.yuanhui.statistics.indicator.Indicators;
import io.yuanhui.statistics.observation.FigureKey;
import io.yuanhui.statistics.period.InvalidPeriodException;
import io.yuanhui.statistics.period.Period;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;

/** Opens forms for the clerks of their departments. */
@ApplicationScoped
@Transactional
class Prefills {

  private final FormsInForce forms;
  private final Proposals proposals;
  private final Indicators indicators;
  private final Caller caller;

  Prefills(FormsInForce forms, Proposals proposals, Indicators indicators, Caller caller) {
    this.forms = forms;
    this.proposals = proposals;
    this.indicators = indicators;
    this.caller = caller;
  }

  PrefillView open(String code, String givenRegion, String givenPeriod) {
    List<FormVersion> versions = forms.versions(code);
    if (versions.isEmpty()) {
      throw ProblemException.notFound();
    }
    if (!caller.member().worksFor(versions.get(0).department())) {
      throw ProblemException.forbidden(
          Text.of("只能填报本部门的报表。", "Only the own department's forms are yours to fill."));
    }
    Period period = period(givenPeriod);
    FormVersion form =
        versions.stream()
            .filter(version -> version.holdsFor(period))
            .findFirst()
            .orElseThrow(ProblemException::notFound);
    String region = givenRegion == null ? form.regions().get(0) : givenRegion;
    if (!form.regions().contains(region)) {
      throw ProblemException.notFound();
    }
    Map<FigureKey, Proposal> offers = proposals.of(form, region, period, Map.of());
    Catalogue catalogue = indicators.catalogue();
    return new PrefillView(
        form.code(),
        form.number(),
        form.name(),
        region,
        period.code(),
        LocalTime.at(form.due().dueAfter(period)),
        form.lines().stream()
            .map(
                line -> {
                  Indicator indicator = catalogue.get(line.indicatorId());
                  FigureKey key = new FigureKey(indicator.code(), line.measure(), region, period);
                  return PrefillView.LineView.of(line, indicator, offers.get(key));
                })
            .toList());
  }

  private static Period period(String code) {
    try {
      return Period.parse(code == null ? "" : code);
    } catch (InvalidPeriodException invalid) {
      throw ProblemException.malformed(Violation.query("period", invalid.text()));
    }
  }
}
