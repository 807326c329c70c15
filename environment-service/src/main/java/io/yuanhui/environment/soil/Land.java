package io.yuanhui.environment.soil;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What polluted land is used for. */
enum Land {
  /** 受污染耕地. */
  FARMLAND("受污染耕地"),
  /** 污染建设用地地块. */
  CONSTRUCTION_LAND("污染地块（建设用地）");

  private final String label;

  Land(String label) {
    this.label = label;
  }

  /** {@code construction-land}. */
  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  String label() {
    return label;
  }

  /** Reads a code; empty for anything else. */
  static Optional<Land> parse(String code) {
    return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
  }
}
