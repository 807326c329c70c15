package io.yuanhui.gateway.pages;

import io.netty.util.AsciiString;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.yuanhui.gateway.GatewayConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;

/**
 * What browsers must keep to, on every answer and every refusal alike.
 *
 * <p>Answers of the APIs are data: they stay in no cache, and are no document that could run or be
 * framed. A caller who keeps an {@code ETag} itself may still ask with {@code If-None-Match}. Pages
 * run the door's own scripts only, none written into the page.
 *
 * <p>A service's {@code Content-Security-Policy} goes out beside the door's: browsers hold to all
 * of them (CSP level 3), so a service can forbid more, such as a file's sandbox, and never allow
 * more. Nothing forbids more than {@code no-store}, so that is the door's to say.
 */
@ApplicationScoped
public class SecurityHeaders {

  /** After the request id, before the first refusal. */
  private static final int PRIORITY = 895;

  private static final String API = "/api/";
  private static final CharSequence CACHE_CONTROL = AsciiString.cached("cache-control");
  private static final CharSequence NO_STORE = AsciiString.cached("no-store");
  private static final CharSequence NO_CACHE = AsciiString.cached("no-cache");
  private static final CharSequence CONTENT_SECURITY_POLICY =
      AsciiString.cached("content-security-policy");
  private static final CharSequence POLICY_OF_DATA =
      AsciiString.cached("default-src 'none'; frame-ancestors 'none'");

  /** The documents' viewer sets styles on its elements; what runs comes from files of the door. */
  private static final CharSequence POLICY_OF_PAGES =
      AsciiString.cached(
          "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
              + " object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'");

  private static final CharSequence CONTENT_TYPE_OPTIONS =
      AsciiString.cached("x-content-type-options");
  private static final CharSequence NOSNIFF = AsciiString.cached("nosniff");
  private static final CharSequence REFERRER_POLICY = AsciiString.cached("referrer-policy");
  private static final CharSequence NO_REFERRER = AsciiString.cached("no-referrer");
  private static final CharSequence PERMISSIONS_POLICY = AsciiString.cached("permissions-policy");
  private static final CharSequence NO_DEVICES =
      AsciiString.cached("camera=(), geolocation=(), microphone=(), payment=(), usb=()");
  private static final CharSequence STRICT_TRANSPORT =
      AsciiString.cached("strict-transport-security");

  private final CharSequence strictTransport;

  SecurityHeaders(GatewayConfig config) {
    Duration age = config.browsers().strictTransport();
    this.strictTransport = age.isZero() ? null : AsciiString.cached("max-age=" + age.toSeconds());
  }

  /** What a service cannot say, since the door says it. */
  public static List<CharSequence> names() {
    return List.of(
        CACHE_CONTROL, CONTENT_TYPE_OPTIONS, REFERRER_POLICY, PERMISSIONS_POLICY, STRICT_TRANSPORT);
  }

  void register(@Observes Filters filters) {
    filters.register(this::add, PRIORITY);
  }

  private void add(RoutingContext context) {
    HttpServerRequest request = context.request();
    MultiMap headers = context.response().headers();
    String path = request.path();
    boolean data = path != null && path.startsWith(API);
    headers.set(CACHE_CONTROL, data ? NO_STORE : NO_CACHE);
    headers.set(CONTENT_SECURITY_POLICY, data ? POLICY_OF_DATA : POLICY_OF_PAGES);
    headers.set(CONTENT_TYPE_OPTIONS, NOSNIFF);
    headers.set(REFERRER_POLICY, NO_REFERRER);
    headers.set(PERMISSIONS_POLICY, NO_DEVICES);
    if (strictTransport != null && isOverTls(request)) {
      headers.set(STRICT_TRANSPORT, strictTransport);
    }
    context.next();
  }

  /** Here, or at the proxy before the door; who lies about it harms nobody else. */
  private static boolean isOverTls(HttpServerRequest request) {
    return request.isSSL() || "https".equalsIgnoreCase(request.headers().get("x-forwarded-proto"));
  }
}
