package io.yuanhui.gateway.entrance;

import io.quarkus.vertx.http.runtime.cors.CORSFilter;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses scripts of origins that may not read (CORS) with a problem, and on the record. Quarkus'
 * filter, which follows and decides on all others, would answer with a bare status.
 */
@ApplicationScoped
class OtherOrigins {

  /** Before Quarkus' filter (300). */
  private static final int PRIORITY = 310;

  private static final List<String> EVERYBODY = List.of("*");
  private static final int HTTP = 80;
  private static final int HTTPS = 443;

  private final boolean enabled;
  private final Optional<List<String>> named;
  private final List<Pattern> patterns;
  private final Refusals refusals;

  OtherOrigins(
      @ConfigProperty(name = "quarkus.http.cors.enabled") boolean enabled,
      @ConfigProperty(name = "quarkus.http.cors.origins") Optional<List<String>> named,
      Refusals refusals) {
    this.enabled = enabled;
    this.named = named;
    this.patterns = CORSFilter.parseAllowedOriginsRegex(named);
    this.refusals = refusals;
  }

  void register(@Observes Filters filters) {
    if (enabled && named.filter(EVERYBODY::equals).isEmpty()) {
      filters.register(this::check, PRIORITY);
    }
  }

  private void check(RoutingContext context) {
    String origin = context.request().getHeader(HttpHeaders.ORIGIN);
    if (origin == null || isNamed(origin) || isOwn(origin, context.request())) {
      context.next();
    } else {
      refusals.send(
          ProblemException.forbidden(
              Text.of("不允许来自该网站的请求。", "Requests from that origin are not allowed.")),
          context);
    }
  }

  private boolean isNamed(String origin) {
    return named.filter(origins -> origins.contains(origin)).isPresent()
        || CORSFilter.isOriginAllowedByRegex(patterns, origin);
  }

  /** Whether a page of the door's own asks (RFC 6454, section 5). */
  private static boolean isOwn(String origin, HttpServerRequest request) {
    HostAndPort door = request.authority();
    if (door == null) {
      return false;
    }
    try {
      URI page = new URI(origin);
      return request.scheme().equalsIgnoreCase(page.getScheme())
          && door.host().equalsIgnoreCase(page.getHost())
          && port(request.scheme(), door.port()) == port(request.scheme(), page.getPort());
    } catch (URISyntaxException none) {
      return false;
    }
  }

  private static int port(String scheme, int port) {
    if (port > 0) {
      return port;
    }
    return scheme.equalsIgnoreCase("https") ? HTTPS : HTTP;
  }
}
