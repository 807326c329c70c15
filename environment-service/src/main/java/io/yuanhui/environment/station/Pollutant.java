package io.yuanhui.environment.station;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The six pollutants of GB 3095 that the air quality index is made of, in the order of tables. */
public enum Pollutant {
  SO2("SO2", 0),
  NO2("NO2", 0),
  CO("CO", 1),
  O3("O3", 0),
  PM10("PM10", 0),
  PM25("PM2.5", 0);

  /** All six. */
  public static final List<Pollutant> ALL = List.of(values());

  private final String formula;
  private final int decimals;
  private final String code = name().toLowerCase(Locale.ROOT);

  Pollutant(String formula, int decimals) {
    this.formula = formula;
    this.decimals = decimals;
  }

  /** The code in the API and in tables: {@code so2}, {@code pm25}. */
  public String code() {
    return code;
  }

  /** As printed: {@code PM2.5}. */
  public String formula() {
    return formula;
  }

  /** The decimals to which a concentration is rounded: in µg/m³, of CO in mg/m³. */
  public int decimals() {
    return decimals;
  }

  /** Whether it is particulate matter, which sand and dust raise. */
  public boolean isParticulate() {
    return this == PM10 || this == PM25;
  }

  /** Reads a code; empty for anything else. */
  public static Optional<Pollutant> parse(String code) {
    return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
  }
}
