package io.yuanhui.gateway.login;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Tells a person in front of a browser from a script that calls an API. */
final class Visit {

  private static final String HTML = "text/html";

  private Visit() {}

  /** Whether the answer will be looked at rather than parsed. */
  static boolean wantsPage(HttpServerRequest request) {
    String accept = request.getHeader(HttpHeaders.ACCEPT);
    return accept != null && accept.contains(HTML);
  }

  /** Whether somebody has followed a link or typed an address. */
  static boolean isNavigation(HttpServerRequest request) {
    String mode = request.getHeader("Sec-Fetch-Mode");
    return request.method() == HttpMethod.GET
        && wantsPage(request)
        && (mode == null || mode.equals("navigate"));
  }

  /** The login that comes back to what was asked for. */
  static String loginFor(HttpServerRequest request) {
    String query = request.query();
    String wanted = query == null ? request.path() : request.path() + "?" + query;
    String path = ReturnPath.of(wanted).orElse(ReturnPath.HOME);
    return LoginRoutes.LOGIN + "?redirect=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
  }
}
