package io.yuanhui.statistics.indicator;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The catalogue as it was when the request began: looked up by code and by id. */
public final class Catalogue {

  private final Map<String, Indicator> byCode;
  private final Map<Integer, Indicator> byId;

  Catalogue(Collection<Indicator> indicators) {
    this.byCode =
        indicators.stream().collect(Collectors.toMap(Indicator::code, Function.identity()));
    this.byId = indicators.stream().collect(Collectors.toMap(Indicator::id, Function.identity()));
  }

  public Optional<Indicator> find(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /** The indicator of an id that came out of the database. */
  public Indicator get(int id) {
    return byId.get(id);
  }

  /** Every indicator, in the order of codes. */
  public List<Indicator> all() {
    return byCode.values().stream()
        .sorted(java.util.Comparator.comparing(Indicator::code))
        .toList();
  }

  /** Those that follow from others. */
  public List<Indicator> withFormula() {
    return all().stream().filter(indicator -> indicator.formula().isPresent()).toList();
  }

  /** Those that a selector names: a code, or a prefix ending in {@code .*}. */
  public List<Indicator> select(String selector) {
    if (selector.endsWith(".*")) {
      String prefix = selector.substring(0, selector.length() - 1);
      return all().stream().filter(indicator -> indicator.code().startsWith(prefix)).toList();
    }
    return find(selector).stream().toList();
  }
}
