package io.yuanhui.commons.web;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Holds bodies to a smaller size than Quarkus' limit, but for the paths that take files of any
 * size: these say themselves how much that is.
 */
@ApplicationScoped
public class BodyLimit {

  private final Optional<MemorySize> most;
  private final List<String> free;
  private final ProblemResponse problems;

  /**
   * @param most bytes; without it only Quarkus' limit holds
   * @param free how the paths end that are not held to it
   */
  BodyLimit(
      @ConfigProperty(name = "yuanhui.http.max-body") Optional<MemorySize> most,
      @ConfigProperty(name = "yuanhui.http.large-bodies") Optional<List<String>> free,
      ProblemResponse problems) {
    this.most = most;
    this.free = free.orElse(List.of());
    this.problems = problems;
  }

  /** After Quarkus' own check, whose limit it replaces. */
  void register(@Observes Router router) {
    most.map(MemorySize::asLongValue)
        .ifPresent(
            limit ->
                router
                    .route()
                    .order(RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT + 1)
                    .handler(context -> check(context, limit)));
  }

  private void check(RoutingContext context, long limit) {
    String path = context.normalizedPath();
    if (free.stream().anyMatch(path::endsWith)) {
      context.next();
      return;
    }
    if (declared(context) > limit) {
      context.response().putHeader(HttpHeaders.CONNECTION, "close");
      problems.send(new ProblemException(ProblemType.BODY_TOO_LARGE, null), context);
      return;
    }
    context.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, limit);
    context.next();
  }

  private static long declared(RoutingContext context) {
    String length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
    try {
      return length == null ? 0 : Long.parseLong(length);
    } catch (NumberFormatException none) {
      return 0;
    }
  }
}
