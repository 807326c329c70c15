package io.yuanhui.statistics.indicator;

import io.yuanhui.commons.audit.AuditLog;
import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.problem.ProblemType;
import io.yuanhui.commons.problem.Text;
import io.yuanhui.commons.problem.Violation;
import io.yuanhui.commons.web.Preconditions;
import io.yuanhui.statistics.storage.RowExistsException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;

/** Reads and defines the indicators of a service. */
@ApplicationScoped
public class Indicators {

  private static final Text REPORTED =
      Text.of(
          "已有填报数据，频率和量纲不能更改。",
          "Figures were reported: frequency and dimension can no longer change.");

  private final IndicatorRepository repository;
  private final IndicatorDefinitionCheck check;
  private final CatalogueCache cache;
  private final Event<CatalogueChanged> changes;
  private final AuditLog audit;

  Indicators(
      IndicatorRepository repository,
      IndicatorDefinitionCheck check,
      CatalogueCache cache,
      Event<CatalogueChanged> changes,
      AuditLog audit) {
    this.repository = repository;
    this.check = check;
    this.cache = cache;
    this.changes = changes;
    this.audit = audit;
  }

  /** The whole catalogue, as {@link CatalogueCache} has it; it has some hundred lines at most. */
  public Catalogue catalogue() {
    return cache.get(this::load);
  }

  /** The whole catalogue as the transaction sees it, for those to whom a moment matters. */
  public Catalogue catalogueAsStored() {
    return load();
  }

  /** As it stands in the database, for definitions. */
  private Catalogue load() {
    return new Catalogue(repository.all());
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
    Definition definition = check.read(request.code(), request, load());
    if (repository.findByCode(definition.code()).isPresent()) {
      throw taken();
    }
    Indicator indicator = new Indicator(definition.code());
    definition.writeTo(indicator);
    try {
      repository.add(indicator);
    } catch (RowExistsException atTheSameTime) {
      throw taken();
    }
    audit.record("indicator.define", entity(indicator), null, IndicatorView.from(indicator));
    changes.fire(new CatalogueChanged());
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
    Definition definition = check.read(code, request, load());
    requireSameKind(indicator, definition);
    IndicatorView before = IndicatorView.from(indicator);
    definition.writeTo(indicator);
    repository.save(indicator);
    audit.record("indicator.redefine", entity(indicator), before, IndicatorView.from(indicator));
    changes.fire(new CatalogueChanged());
    return indicator;
  }

  /** What was reported under a frequency and a dimension must go on meaning the same. */
  private void requireSameKind(Indicator indicator, Definition definition) {
    List<Violation> changed = new ArrayList<>();
    if (indicator.frequency() != definition.frequency()) {
      changed.add(Violation.body("frequency", REPORTED));
    }
    if (!indicator.unit().dimension().equals(definition.unit().dimension())) {
      changed.add(Violation.body("unit", REPORTED));
    }
    if (!changed.isEmpty() && repository.isReported(indicator)) {
      throw ProblemException.rules(changed);
    }
  }

  private static String entity(Indicator indicator) {
    return "indicator/" + indicator.code();
  }

  private static ProblemException taken() {
    return new ProblemException(
        ProblemType.STATE_CONFLICT,
        Text.of("该指标代码已存在。", "An indicator of that code exists."),
        List.of(Violation.body("code", Text.of("该代码已存在。", "The code exists."))));
  }
}
