package io.yuanhui.statistics.rule;

import io.yuanhui.commons.problem.Text;
import io.yuanhui.statistics.formula.InvalidFormulaException;
import io.yuanhui.statistics.formula.RuleExpression;
import io.yuanhui.statistics.formula.RuleInput;
import io.yuanhui.statistics.indicator.Catalogue;
import io.yuanhui.statistics.indicator.Indicator;
import io.yuanhui.statistics.indicator.Indicators;
import io.yuanhui.statistics.observation.FigureKey;
import io.yuanhui.statistics.period.Period;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Runs all rules that hold for a submission. Without side effects, and with the same few queries
 * however many rules there are: one for the rules, two for the figures beside them, two for their
 * history.
 */
@ApplicationScoped
public class Checks {

  private final RuleRepository repository;
  private final CheckReading reading;
  private final Indicators indicators;
  private final Clock clock;
  private final CheckConfig config;

  Checks(
      RuleRepository repository,
      CheckReading reading,
      Indicators indicators,
      Clock clock,
      CheckConfig config) {
    this.repository = repository;
    this.reading = reading;
    this.indicators = indicators;
    this.clock = clock;
    this.config = config;
  }

  /**
   * What the rules say, in the order of their codes.
   *
   * @param form the form's code; null where figures are reported without one
   * @param reported the ids of the indicators that the cells are of
   * @param read gives the cells; not asked where there are no rules
   */
  public List<Check> run(
      String form,
      String region,
      Period period,
      Set<Integer> reported,
      Supplier<List<FilledCell>> read) {
    Instant begin = clock.instant();
    List<Rule> rules = repository.about(form, reported);
    if (rules.isEmpty()) {
      return List.of();
    }
    Catalogue catalogue = indicators.catalogue();
    List<FilledCell> cells = read.get();
    List<PlannedCheck> planned = plan(rules, new Place(region, period), cells, catalogue);
    if (planned.isEmpty()) {
      return List.of();
    }
    Map<FigureKey, FilledCell> filled = new HashMap<>();
    cells.forEach(cell -> filled.put(cell.key(), cell));
    CheckRun run =
        new CheckRun(
            new CheckFigures(catalogue, reading.figures(planned, catalogue), filled),
            new FigureText(catalogue),
            clock,
            begin,
            config.budget());
    return planned.stream().map(run::of).toList();
  }

  /** The rules about a submission that has more figures than are read at once. */
  public List<Check> unread(String form, String region, Period period, Set<Integer> reported) {
    return repository.about(form, reported).stream()
        .map(rule -> Check.unread(rule, region, period))
        .toList();
  }

  private static List<PlannedCheck> plan(
      List<Rule> rules, Place whole, List<FilledCell> cells, Catalogue catalogue) {
    Map<Integer, Set<Place>> reported =
        cells.stream()
            .collect(
                Collectors.groupingBy(
                    cell -> catalogue.find(cell.key().indicator()).orElseThrow().id(),
                    Collectors.mapping(
                        cell -> new Place(cell.key().region(), cell.key().period()),
                        Collectors.toSet())));
    List<PlannedCheck> planned = new ArrayList<>();
    for (Rule rule : rules) {
      Set<Place> due =
          rule.form == null ? reported.getOrDefault(rule.indicatorId, Set.of()) : Set.of(whole);
      List<Place> places = due.stream().filter(at -> rule.holdsFor(at.period())).toList();
      if (!places.isEmpty()) {
        planned.addAll(planned(rule, places, catalogue));
      }
    }
    return planned;
  }

  private record Place(String region, Period period) {}

  /** Read once, however many places the rule is due for. */
  private static List<PlannedCheck> planned(Rule rule, List<Place> places, Catalogue catalogue) {
    try {
      RuleExpression expression =
          RuleExpression.parse(rule.expression, code -> catalogue.find(code).map(Indicator::unit));
      boolean readable =
          expression.inputs().stream()
              .map(RuleInput::indicator)
              .map(code -> catalogue.find(code).orElseThrow().frequency())
              .allMatch(frequency -> Objects.equals(frequency, rule.frequency));
      return readable
          ? at(places, rule, expression, null)
          : at(places, rule, null, Text.of("指标的频率已更改。", "An indicator's frequency has changed."));
    } catch (InvalidFormulaException changed) {
      return at(places, rule, null, changed.text());
    }
  }

  private static List<PlannedCheck> at(
      List<Place> places, Rule rule, RuleExpression expression, Text unreadable) {
    return places.stream()
        .map(
            place -> new PlannedCheck(rule, expression, unreadable, place.region(), place.period()))
        .toList();
  }
}
