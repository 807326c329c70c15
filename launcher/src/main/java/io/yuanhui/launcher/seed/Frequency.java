package io.yuanhui.launcher.seed;

import com.fasterxml.jackson.annotation.JsonInclude;

/** How often a form is filled, and when it is due as departments know it. */
enum Frequency {
  /** By the end of February of the next year. */
  YEARLY("A", new Due(2, 28, null, "18:00")),
  /** By the 25th of the next month. */
  QUARTERLY("Q", new Due(1, 25, null, "18:00")),
  /** By the 12th of the next month. */
  MONTHLY("M", new Due(1, 12, null, "18:00")),
  /** By noon of the next day. */
  DAILY("D", new Due(null, null, 1, "12:00"));

  private final String code;
  private final Due due;

  Frequency(String code, Due due) {
    this.code = code;
    this.due = due;
  }

  /** The frequency of a period's code. */
  static Frequency of(String period) {
    if (period.contains("Q")) {
      return QUARTERLY;
    }
    return switch (period.length()) {
      case 4 -> YEARLY;
      case 7 -> MONTHLY;
      default -> DAILY;
    };
  }

  String code() {
    return code;
  }

  Due due() {
    return due;
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Due(Integer months, Integer day, Integer days, String time) {}
}
