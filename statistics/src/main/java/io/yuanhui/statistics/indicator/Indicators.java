package io.yuanhui.statistics.indicator;

import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.problem.ProblemType;
import io.yuanhui.commons.problem.Text;
import io.yuanhui.commons.problem.Violation;
import io.yuanhui.commons.web.Preconditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.hibernate.exception.ConstraintViolationException;

/** Reads and defines the indicators of a service. */
@ApplicationScoped
public class Indicators {

  private final IndicatorRepository repository;
  private final IndicatorDefinitionCheck check;

  Indicators(IndicatorRepository repository, IndicatorDefinitionCheck check) {
    this.repository = repository;
    this.check = check;
  }

  /** The whole catalogue; it has some hundred lines at most. */
  public Catalogue catalogue() {
    return new Catalogue(repository.listAll());
  }

  /** The indicator of a code, or a 404. */
  public Indicator get(String code) {
    return repository.findByCode(code).orElseThrow(ProblemException::notFound);
  }

  List<Indicator> search(String text, String department, String afterCode, int most) {
    return repository.search(text, department, afterCode, most);
  }

  @Transactional
  Indicator define(IndicatorRequest request) {
    Definition definition = check.read(request.code(), request, catalogue());
    if (repository.findByCode(definition.code()).isPresent()) {
      throw taken();
    }
    Indicator indicator = new Indicator(definition.code());
    definition.writeTo(indicator);
    try {
      repository.persistAndFlush(indicator);
    } catch (ConstraintViolationException atTheSameTime) {
      throw taken();
    }
    return indicator;
  }

  @Transactional
  Indicator redefine(String code, String ifMatch, IndicatorRequest request) {
    Indicator indicator = get(code);
    Preconditions.requireMatch(ifMatch, indicator.version);
    if (request.code() != null && !request.code().equals(code)) {
      throw ProblemException.rules(
          List.of(Violation.body("code", Text.of("指标代码不能更改。", "The code cannot be changed."))));
    }
    check.read(code, request, catalogue()).writeTo(indicator);
    repository.flush();
    return indicator;
  }

  private static ProblemException taken() {
    return new ProblemException(
        ProblemType.STATE_CONFLICT,
        Text.of("该指标代码已存在。", "An indicator of that code exists."),
        List.of(Violation.body("code", Text.of("该代码已存在。", "The code exists."))));
  }
}
