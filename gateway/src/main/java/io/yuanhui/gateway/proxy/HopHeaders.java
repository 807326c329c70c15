package io.yuanhui.gateway.proxy;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Headers that speak of one connection only (RFC 9110, section 7.6.1). */
final class HopHeaders {

  static final List<String> NAMES =
      List.of(
          "connection",
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

  /** A set that knows names however they are written, and makes nothing new to look one up. */
  static Set<String> ofNames(Iterable<String> names) {
    Set<String> set = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    names.forEach(set::add);
    return set;
  }

  /** The headers beyond {@link #NAMES} that a message's {@code Connection} keeps to it. */
  static Set<String> named(MultiMap headers) {
    String connection = headers.get(HttpHeaders.CONNECTION);
    if (connection == null
        || connection.equalsIgnoreCase("keep-alive")
            && headers.getAll(HttpHeaders.CONNECTION).size() == 1) {
      return Set.of();
    }
    Set<String> named = ofNames(List.of());
    for (String line : headers.getAll(HttpHeaders.CONNECTION)) {
      for (String name : line.split(",")) {
        named.add(name.strip());
      }
    }
    return named;
  }
}
