package io.yuanhui.gateway.proxy;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.yuanhui.commons.web.RequestId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The headers that a service gets: the caller's, without those of the connection and those by which
 * an outsider could pose as the door, and with the door's own.
 */
final class RequestHeaders {

  /** Who somebody is, and where from, only the token and the door say. All begin with x. */
  private static final List<String> SPOOFABLE_PREFIXES =
      List.of(
          "x-forwarded-",
          "x-user",
          "x-remote-",
          "x-auth",
          "x-original-",
          "x-rewrite-",
          "x-envoy-",
          "x-client-");

  private static final Set<String> SPOOFABLE =
      Set.of(
          "forwarded",
          "proxy",
          "via",
          "remote-user",
          "true-client-ip",
          "x-real-ip",
          "x-cluster-client-ip",
          "x-http-method",
          "x-http-method-override",
          "x-method-override");

  /** The door has already said whether to go on, see {@link Exchange}. */
  private static final String EXPECT = "expect";

  private static final String CSRF = "x-csrf-token";

  private RequestHeaders() {}

  /**
   * Rewrites a copy of the caller's headers.
   *
   * @param requestId the id of this request, valid whatever the caller sent
   */
  static void prepare(MultiMap headers, HttpServerRequest request, String requestId) {
    HopHeaders.strip(headers);
    removeSpoofable(headers);
    headers.remove(EXPECT);
    // Sessions are the door's affair; a service gets the token instead.
    headers.remove(HttpHeaders.COOKIE);
    headers.remove(CSRF);
    headers.set("X-Forwarded-For", request.remoteAddress().hostAddress());
    headers.set("X-Forwarded-Proto", request.scheme());
    if (request.authority() != null) {
      headers.set("X-Forwarded-Host", request.authority().toString());
    }
    headers.set(RequestId.HEADER, requestId);
  }

  /** Hardly a request has any, so that nothing is copied before the first is found. */
  private static void removeSpoofable(MultiMap headers) {
    List<String> found = null;
    for (Map.Entry<String, String> header : headers) {
      if (isSpoofable(header.getKey())) {
        found = found == null ? new ArrayList<>() : found;
        found.add(header.getKey());
      }
    }
    if (found != null) {
      found.forEach(headers::remove);
    }
  }

  private static boolean isSpoofable(String header) {
    String name = header.toLowerCase(Locale.ROOT);
    if (SPOOFABLE.contains(name)) {
      return true;
    }
    if (!name.startsWith("x-")) {
      return false;
    }
    for (String prefix : SPOOFABLE_PREFIXES) {
      if (name.startsWith(prefix)) {
        return true;
      }
    }
    return false;
  }
}
