package io.yuanhui.environment.water;

import io.yuanhui.commons.problem.Text;
import java.util.List;
import java.util.Optional;

/** The classes of surface water (GB 3838-2002), the best first; beyond V is 劣V. */
enum WaterClass {
  I("I", "优", "Excellent"),
  II("II", "优", "Excellent"),
  III("III", "良好", "Good"),
  IV("IV", "轻度污染", "Lightly polluted"),
  V("V", "中度污染", "Moderately polluted"),
  BEYOND_V("劣V", "重度污染", "Heavily polluted");

  /** Those that have limits, and that a section may have as its target. */
  static final List<WaterClass> LIMITED = List.of(I, II, III, IV, V);

  private final String code;
  private final Text status;

  WaterClass(String code, String status, String statusEn) {
    this.code = code;
    this.status = Text.of(status, statusEn);
  }

  /** As in the API and in tables: {@code III}, {@code 劣V}. */
  String code() {
    return code;
  }

  /** How water of the class is called: 良好. */
  Text status() {
    return status;
  }

  boolean isWorseThan(WaterClass other) {
    return compareTo(other) > 0;
  }

  /** Reads a target; empty for anything else. */
  static Optional<WaterClass> target(String code) {
    return LIMITED.stream().filter(each -> each.code.equals(code)).findFirst();
  }
}
