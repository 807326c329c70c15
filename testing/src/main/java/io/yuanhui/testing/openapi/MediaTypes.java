package io.yuanhui.testing.openapi;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Content types as a document lists them, ranges included. */
final class MediaTypes {

  private MediaTypes() {}

  static String withoutParameters(String type) {
    return type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  static boolean isJson(String type) {
    return type.equals("application/json") || type.endsWith("+json");
  }

  /** The documented entry that covers a type: itself, or else a range such as {@code text/*}. */
  static Optional<String> covering(Set<String> documented, String type) {
    String family = type.split("/", 2)[0] + "/*";
    return documented.stream()
        .filter(entry -> withoutParameters(entry).equals(type))
        .findFirst()
        .or(() -> documented.stream().filter(family::equals).findFirst())
        .or(() -> documented.stream().filter("*/*"::equals).findFirst());
  }
}
