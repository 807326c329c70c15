package io.yuanhui.statistics.observation;

import io.yuanhui.commons.page.WholeNumber;
import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.problem.Text;
import io.yuanhui.commons.problem.Violation;
import io.yuanhui.commons.time.LocalTime;
import io.yuanhui.statistics.indicator.Catalogue;
import io.yuanhui.statistics.measure.Measure;
import io.yuanhui.statistics.parameter.FigureParameters;
import io.yuanhui.statistics.period.Period;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a reader asks for, as parameters say it.
 *
 * @param selectors indicator codes, or prefixes ending in {@code .*}; empty means every indicator
 * @param from the period at which to begin; null means the first
 * @param to the last period; one that begins within it counts
 * @param lastN the latest so many periods of each series
 */
record ObservationQuery(
    List<String> selectors,
    Measure measure,
    Set<String> regions,
    Period from,
    Period to,
    Instant asOf,
    Instant updatedAfter,
    Integer lastN,
    boolean history) {

  private static final int MOST_PERIODS = 10_000;

  /** The parameters as they came. */
  record Parameters(
      List<String> indicators,
      String measure,
      List<String> regions,
      String from,
      String to,
      String asOf,
      String updatedAfter,
      String lastN,
      String history) {}

  /**
   * Reads the parameters.
   *
   * @throws ProblemException 400 naming the parameter that cannot be read
   */
  static ObservationQuery read(Parameters given) {
    OptionalInt lastN = WholeNumber.parameter("lastN", given.lastN(), 1, MOST_PERIODS);
    Instant updatedAfter = micros(LocalTime.parameter("updatedAfter", given.updatedAfter()));
    if (lastN.isPresent() && updatedAfter != null) {
      throw ProblemException.malformed(
          Violation.query(
              "lastN",
              Text.of(
                  "不能与 updatedAfter 同用：最近 N 期随发布而变。",
                  "Not together with updatedAfter: the latest periods move with what is"
                      + " published.")));
    }
    return new ObservationQuery(
        List.copyOf(new TreeSet<>(given.indicators())),
        FigureParameters.measure(given.measure()),
        new TreeSet<>(given.regions()),
        FigureParameters.period("from", given.from()),
        FigureParameters.period("to", given.to()),
        micros(LocalTime.parameter("asOf", given.asOf())),
        updatedAfter,
        lastN.isPresent() ? lastN.getAsInt() : null,
        flag("history", given.history()));
  }

  /** As exactly as times are stored; the database would round, to a time that is too late. */
  private static Instant micros(Optional<Instant> time) {
    return time.map(given -> given.truncatedTo(ChronoUnit.MICROS)).orElse(null);
  }

  private static boolean flag(String name, String value) {
    if (value == null || value.equals("false")) {
      return false;
    }
    if (value.equals("true")) {
      return true;
    }
    throw ProblemException.malformed(
        Violation.query(name, Text.of("须为 true 或 false。", "Either true or false.")));
  }

  /** Whether the answer is in the order of publication. */
  boolean byPublication() {
    return updatedAfter != null;
  }

  /**
   * Up to when whoever has read the last page knows all changes.
   *
   * @param clock the latest publication that the reading saw
   */
  Instant completeUntil(Instant clock) {
    Instant seen = asOf != null && asOf.isBefore(clock) ? asOf : clock;
    return seen.isBefore(updatedAfter) ? updatedAfter : seen;
  }

  /**
   * The filter that this means in a catalogue.
   *
   * @throws ProblemException 404 where a code or prefix names no indicator
   */
  ObservationFilter filter(Catalogue catalogue) {
    return new ObservationFilter(
        FigureParameters.indicators(selectors, catalogue),
        measure,
        regions.isEmpty() ? null : regions,
        from == null ? null : from.start(),
        to == null ? null : to.end(),
        asOf,
        updatedAfter,
        lastN,
        null,
        history);
  }
}
