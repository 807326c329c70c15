package io.yuanhui.gateway.entrance;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.problem.ProblemType;
import io.yuanhui.commons.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Refuses requests that two servers could read in two ways, before any route sees them: unusual
 * methods (405), paths that are not in normal form (400) and transfer encodings other than chunked
 * (400).
 *
 * <p>What a route matched is then what the service gets: a path cannot say one thing at the door
 * and another behind it.
 */
@ApplicationScoped
public class SaneRequests {

  /** After the request id, so that a refusal carries it; before everything else. */
  private static final int PRIORITY = 890;

  static final Set<HttpMethod> METHODS =
      Set.of(
          HttpMethod.GET,
          HttpMethod.HEAD,
          HttpMethod.POST,
          HttpMethod.PUT,
          HttpMethod.PATCH,
          HttpMethod.DELETE,
          HttpMethod.OPTIONS);

  private static final String ALLOW =
      METHODS.stream().map(HttpMethod::name).sorted().collect(Collectors.joining(", "));

  private final Refusals refusals;

  SaneRequests(Refusals refusals) {
    this.refusals = refusals;
  }

  void register(@Observes Filters filters) {
    filters.register(this::check, PRIORITY);
  }

  private void check(RoutingContext context) {
    HttpServerRequest request = context.request();
    if (!METHODS.contains(request.method())) {
      context.response().putHeader(HttpHeaders.ALLOW, ALLOW);
      refusals.send(new ProblemException(ProblemType.METHOD_NOT_ALLOWED, null), context);
    } else if (!RequestPath.isNormal(request.path(), context::normalizedPath)) {
      refusals.send(
          new ProblemException(
              ProblemType.MALFORMED_REQUEST,
              Text.of(
                  "路径须为规范形式：不含“.”“..”段、重复的斜杠或编码的分隔符。",
                  "The path must be in normal form: no dot segments, repeated slashes or encoded"
                      + " separators.")),
          context);
    } else if (!isPlainOrChunked(request)) {
      refusals.send(
          new ProblemException(
              ProblemType.MALFORMED_REQUEST,
              Text.of("只支持 chunked 传输编码。", "The only transfer encoding is chunked.")),
          context);
    } else {
      context.next();
    }
  }

  private static boolean isPlainOrChunked(HttpServerRequest request) {
    return !request.headers().contains(HttpHeaders.TRANSFER_ENCODING)
        || request.headers().getAll(HttpHeaders.TRANSFER_ENCODING).stream()
            .allMatch(coding -> coding.equalsIgnoreCase("chunked"));
  }
}
