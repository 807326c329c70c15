package io.yuanhui.gateway.proxy;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.problem.ProblemType;
import io.yuanhui.gateway.GatewayConfig;
import io.yuanhui.gateway.entrance.Refusals;
import io.yuanhui.gateway.limits.BodyLimits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * The way from a path to the service that owns it; paths are not rewritten.
 *
 * <ul>
 *   <li>{@code /api/{context}/v1/*}: with a token or a session, bodies up to the limit
 *   <li>{@code /openapi/{context}}: for everybody, {@code GET} and {@code HEAD}
 * </ul>
 */
@ApplicationScoped
class ProxyRoutes {

  /**
   * After CORS (300), before Quarkus' authentication (200) and all routes: who calls an API is
   * found out by {@link Checks}, and doing it twice takes a third of the door's rate.
   */
  private static final int PRIORITY = 250;

  private final Vertx vertx;
  private final Upstreams upstreams;
  private final Checks checks;
  private final Refusals refusals;
  private final BodyLimits limits;
  private final long keptBody;

  ProxyRoutes(
      Vertx vertx,
      Upstreams upstreams,
      Checks checks,
      Refusals refusals,
      BodyLimits limits,
      GatewayConfig config) {
    this.vertx = vertx;
    this.upstreams = upstreams;
    this.checks = checks;
    this.refusals = refusals;
    this.limits = limits;
    this.keptBody = config.instances().keptBody().asLongValue();
  }

  void registerApis(@Observes Filters filters) {
    Router apis = Router.router(vertx);
    for (Upstream upstream : upstreams.all()) {
      checks
          .before(apis.route("/api/" + upstream.context() + "/v1/*"), upstream.context())
          .handler(passTo(upstream));
    }
    filters.register(apis::handleContext, PRIORITY);
  }

  void registerDocuments(@Observes Router router) {
    for (Upstream upstream : upstreams.all()) {
      String document = "/openapi/" + upstream.context();
      router.get(document).handler(passTo(upstream));
      router.head(document).handler(passTo(upstream));
      router.route(document).handler(this::refuseMethod);
    }
  }

  private Handler<RoutingContext> passTo(Upstream upstream) {
    return context ->
        new Exchange(context, upstream, refusals, limits.of(context.request()), keptBody).start();
  }

  private void refuseMethod(RoutingContext context) {
    context
        .response()
        .putHeader(HttpHeaders.ALLOW, HttpMethod.GET.name() + ", " + HttpMethod.HEAD.name());
    refusals.send(new ProblemException(ProblemType.METHOD_NOT_ALLOWED, null), context);
  }
}
