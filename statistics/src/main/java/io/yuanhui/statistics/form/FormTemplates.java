package io.yuanhui.statistics.form;

import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.problem.ProblemType;
import io.yuanhui.commons.problem.Text;
import io.yuanhui.commons.problem.Violation;
import io.yuanhui.statistics.parameter.FigureParameters;
import io.yuanhui.statistics.period.Period;
import io.yuanhui.statistics.region.Region;
import io.yuanhui.statistics.region.RegionTree;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Makes the template of a form for a region and period. */
@ApplicationScoped
class FormTemplates {

  private final Forms forms;
  private final RegionTree regions;

  FormTemplates(Forms forms, RegionTree regions) {
    this.forms = forms;
    this.regions = regions;
  }

  /**
   * The template of the version in force.
   *
   * @param region null for the form's first
   * @throws ProblemException 404 where the form is not filled for that period or region
   */
  @Transactional
  FormTemplate of(String code, String period, String region) {
    Period wanted = FigureParameters.requiredPeriod("period", period);
    FormVersion version = forms.get(code, wanted.code());
    String place = region == null ? version.regions().get(0) : region;
    if (!version.regions().contains(place)) {
      Text reason = Text.of("该报表不填报这个地区。", "The form is not filled for that region.");
      throw new ProblemException(
          ProblemType.NOT_FOUND, reason, List.of(Violation.query("region", reason)));
    }
    return new FormTemplate(
        forms.whole(version),
        new FormTemplate.Place(
            place, regions.find(place).map(Region::name).orElse(place), wanted.code()));
  }
}
