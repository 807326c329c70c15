package io.yuanhui.statistics.unit;

import static io.yuanhui.statistics.unit.Dimension.AREA;
import static io.yuanhui.statistics.unit.Dimension.CURRENCY;
import static io.yuanhui.statistics.unit.Dimension.ENTITIES;
import static io.yuanhui.statistics.unit.Dimension.HOUSEHOLDS;
import static io.yuanhui.statistics.unit.Dimension.LIVESTOCK;
import static io.yuanhui.statistics.unit.Dimension.MASS;
import static io.yuanhui.statistics.unit.Dimension.PERCENTAGE_POINTS;
import static io.yuanhui.statistics.unit.Dimension.PERSONS;
import static io.yuanhui.statistics.unit.Dimension.RATIO;
import static io.yuanhui.statistics.unit.Dimension.TIME;
import static java.util.stream.Collectors.toUnmodifiableMap;

import io.yuanhui.commons.problem.Text;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;

/**
 * The units that figures are reported in, each with its exact factor to the base unit of its
 * dimension. Areas have 亩 as their base, so that the hectare (15 亩) has a factor that terminates.
 */
public enum Unit {
  CNY("CNY", CURRENCY, "1", "元", "yuan"),
  TEN_THOUSAND_CNY("10K_CNY", CURRENCY, "10000", "万元", "10,000 yuan"),
  HUNDRED_MILLION_CNY("100M_CNY", CURRENCY, "100000000", "亿元", "100 million yuan"),
  PERSON("PERSON", PERSONS, "1", "人", "persons"),
  TEN_THOUSAND_PERSONS("10K_PERSON", PERSONS, "10000", "万人", "10,000 persons"),
  HOUSEHOLD("HOUSEHOLD", HOUSEHOLDS, "1", "户", "households"),
  ENTITY("ENTITY", ENTITIES, "1", "户", "registered businesses"),
  COUNT("COUNT", Dimension.COUNT, "1", "个", "items"),
  PCT("PCT", RATIO, "1", "%", "%"),
  PERMILLE("PERMILLE", RATIO, "0.1", "‰", "‰"),
  PP("PP", PERCENTAGE_POINTS, "1", "个百分点", "percentage points"),
  RANK("RANK", Dimension.RANK, "1", "位", "place"),
  DAY("DAY", TIME, "1", "天", "days"),
  TON("TON", MASS, "1", "吨", "tonnes"),
  TEN_THOUSAND_TONS("10K_TON", MASS, "10000", "万吨", "10,000 tonnes"),
  HEAD("HEAD", LIVESTOCK, "1", "头", "head"),
  TEN_THOUSAND_HEAD("10K_HEAD", LIVESTOCK, "10000", "万头", "10,000 head"),
  MU("MU", AREA, "1", "亩", "mu"),
  TEN_THOUSAND_MU("10K_MU", AREA, "10000", "万亩", "10,000 mu"),
  HECTARE("HECTARE", AREA, "15", "公顷", "hectares");

  private static final Map<String, Unit> BY_CODE =
      Arrays.stream(values()).collect(toUnmodifiableMap(Unit::code, Function.identity()));

  private final String code;
  private final Dimension dimension;
  private final BigDecimal factor;
  private final Text label;

  Unit(String code, Dimension dimension, String factor, String zh, String en) {
    this.code = code;
    this.dimension = dimension;
    this.factor = new BigDecimal(factor);
    this.label = Text.of(zh, en);
  }

  /**
   * Reads a unit's code, exactly as it is printed.
   *
   * @throws UnknownUnitException for any other text
   */
  public static Unit parse(String code) {
    Unit unit = code == null ? null : BY_CODE.get(code);
    if (unit == null) {
      throw new UnknownUnitException();
    }
    return unit;
  }

  /** The code in the API and in tables, such as {@code 10K_CNY}. */
  public String code() {
    return code;
  }

  public Dimension dimension() {
    return dimension;
  }

  /** How many base units one of this unit is, exactly. */
  public BigDecimal factor() {
    return factor;
  }

  /** As printed behind a figure: 万元, {@code 10,000 yuan}. */
  public Text label() {
    return label;
  }
}
