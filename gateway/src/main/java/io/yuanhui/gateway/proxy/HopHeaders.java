package io.yuanhui.gateway.proxy;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.List;

/** Headers that speak of one connection only (RFC 9110, section 7.6.1). */
final class HopHeaders {

  private static final List<String> NAMES =
      List.of(
          "keep-alive",
          "proxy-connection",
          "proxy-authenticate",
          "proxy-authorization",
          "proxy-authentication-info",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade");

  private HopHeaders() {}

  /** Removes them, and those that {@code Connection} names. */
  static void strip(MultiMap headers) {
    for (String connection : headers.getAll(HttpHeaders.CONNECTION)) {
      for (String named : connection.split(",")) {
        headers.remove(named.strip());
      }
    }
    headers.remove(HttpHeaders.CONNECTION);
    NAMES.forEach(headers::remove);
  }
}
