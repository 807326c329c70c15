package io.yuanhui.testing.openapi;

import java.util.Set;
import java.util.function.Supplier;

/**
 * What came back.
 *
 * @param contentType with its parameters; null or empty where none was sent
 * @param headers the names of those sent, in lower case
 * @param body read only where it is checked
 */
record Answer(int status, String contentType, Set<String> headers, Supplier<byte[]> body) {

  /** {@code text/csv} of {@code text/csv;charset=UTF-8}; empty where none was sent. */
  String mediaType() {
    return MediaTypes.withoutParameters(contentType == null ? "" : contentType);
  }
}
