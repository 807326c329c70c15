package io.yuanhui.environment.station;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whose network a station belongs to, the one that counts most first. */
public enum StationKind {
  /** 国控点. */
  NATIONAL,
  /** 省控点. */
  PROVINCIAL,
  /** 乡镇站. */
  TOWN;

  /** The code in the API and in tables: {@code national}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Reads a code; empty for anything else. */
  public static Optional<StationKind> parse(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
  }
}
