package io.yuanhui.gateway.proxy;

import io.vertx.core.Handler;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.ext.web.RoutingContext;

/**
 * Names the route in the HTTP metrics, so that a series stands for a route and not for each id in a
 * path.
 *
 * @param template such as {@code /api/economy/v1/*}
 */
record RouteMetrics(String template) implements Handler<RoutingContext> {

  /** Where the HTTP metrics of Quarkus look for the template. */
  private static final String KEY = "UrlPathTemplate";

  @Override
  public void handle(RoutingContext context) {
    ((HttpServerRequestInternal) context.request()).context().putLocal(KEY, template);
    context.next();
  }
}
