package io.yuanhui.gateway.proxy;

import io.opentelemetry.api.trace.Span;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.yuanhui.commons.web.RequestId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The headers that a service gets: the caller's, without those of the connection and those by which
 * an outsider could pose as the door, and with the door's own.
 */
final class RequestHeaders {

  private static final CharSequence FORWARDED_FOR = HttpHeaders.createOptimized("X-Forwarded-For");
  private static final CharSequence FORWARDED_PROTO =
      HttpHeaders.createOptimized("X-Forwarded-Proto");
  private static final CharSequence FORWARDED_HOST =
      HttpHeaders.createOptimized("X-Forwarded-Host");
  private static final CharSequence REQUEST_ID = HttpHeaders.createOptimized(RequestId.HEADER);
  private static final CharSequence TRACE_PARENT = HttpHeaders.createOptimized("traceparent");
  private static final CharSequence TRACE_STATE = HttpHeaders.createOptimized("tracestate");

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

  private static final List<String> SPOOFABLE =
      List.of(
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

  /** Each service has its own, or the door says it: see below and {@link Exchange}. */
  private static final List<String> OF_THE_DOOR =
      List.of("host", "content-length", "expect", "authorization", RequestId.HEADER);

  /** Sessions are the door's affair; a service gets the token instead. */
  private static final List<String> OF_SESSIONS = List.of("cookie", "x-csrf-token");

  private static final Set<String> WITHHELD =
      HopHeaders.ofNames(
          Stream.of(HopHeaders.NAMES, SPOOFABLE, OF_THE_DOOR, OF_SESSIONS)
              .flatMap(List::stream)
              .toList());

  private RequestHeaders() {}

  /**
   * Adds to the request for the service what the caller says and may say, and what the door does.
   *
   * @param authorization in the place of the caller's; null where that goes on
   * @param requestId the id of this request, valid whatever the caller sent
   */
  static void copy(
      HttpServerRequest request, MultiMap to, CharSequence authorization, String requestId) {
    MultiMap from = request.headers();
    Set<String> named = HopHeaders.named(from);
    for (Map.Entry<String, String> header : from) {
      String name = header.getKey();
      if (!WITHHELD.contains(name) && !named.contains(name) && !isSpoofable(name)) {
        to.add(name, header.getValue());
      }
    }
    CharSequence token =
        authorization == null ? from.get(HttpHeaders.AUTHORIZATION) : authorization;
    if (token != null) {
      to.set(HttpHeaders.AUTHORIZATION, token);
    }
    to.set(FORWARDED_FOR, request.remoteAddress().hostAddress());
    to.set(FORWARDED_PROTO, request.scheme());
    if (request.authority() != null) {
      to.set(FORWARDED_HOST, request.authority().toString());
    }
    to.set(REQUEST_ID, requestId);
    if (Span.current().getSpanContext().isValid()) {
      // The client adds the door's own span, and would leave the caller's beside it.
      to.remove(TRACE_PARENT);
      to.remove(TRACE_STATE);
    }
  }

  private static boolean isSpoofable(String name) {
    if (!startsWith(name, "x-")) {
      return false;
    }
    for (String prefix : SPOOFABLE_PREFIXES) {
      if (startsWith(name, prefix)) {
        return true;
      }
    }
    return false;
  }

  private static boolean startsWith(String name, String prefix) {
    return name.regionMatches(true, 0, prefix, 0, prefix.length());
  }
}
