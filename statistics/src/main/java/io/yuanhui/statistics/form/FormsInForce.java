package io.yuanhui.statistics.form;

import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.problem.Text;
import io.yuanhui.commons.problem.Violation;
import io.yuanhui.statistics.period.Period;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Optional;

/** What those who fill forms ask of them. */
@ApplicationScoped
public class FormsInForce {

  private final FormRepository repository;

  FormsInForce(FormRepository repository) {
    this.repository = repository;
  }

  /**
   * The version that a department fills for a region and period. The form stays locked until the
   * transaction ends, so that neither is it changed meanwhile nor begun twice.
   *
   * @throws ProblemException 422 where there is none for them
   */
  @Transactional(TxType.MANDATORY)
  public FormVersion lock(String code, String department, String region, Period period) {
    if (!repository.lock(code)) {
      throw refused("form", "没有这张报表。", "There is no such form.");
    }
    List<FormVersion> versions = repository.versions(code);
    if (!versions.get(0).department().equals(department)) {
      throw refused("form", "该报表由其他部门填报。", "Another department fills that form.");
    }
    FormVersion version =
        versions.stream()
            .filter(candidate -> candidate.holdsFor(period))
            .findFirst()
            .orElseThrow(
                () -> refused("period", "该报表不填报这一期。", "The form is not filled for that period."));
    if (!version.regions.contains(region)) {
      throw refused("region", "该报表不填报这个地区。", "The form is not filled for that region.");
    }
    return version;
  }

  /** A version by its number. */
  public Optional<FormVersion> find(String code, int number) {
    return repository.find(code, number);
  }

  /** Every version of a form, newest first; none where there is no such form. */
  public List<FormVersion> versions(String code) {
    return repository.versions(code);
  }

  /** Every version of every form, or of those that a department fills or reviews. */
  public List<FormVersion> all(String department) {
    return repository.all(department);
  }

  private static ProblemException refused(String field, String zh, String en) {
    return ProblemException.rules(List.of(Violation.body(field, Text.of(zh, en))));
  }
}
