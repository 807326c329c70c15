package io.yuanhui.gateway.audit;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.yuanhui.gateway.proxy.Checks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * The way to what the door answers itself, {@code /api/gateway/v1/*}: past the same checks as to a
 * service. What stands there, and who may call it, is said by {@code commons.audit}.
 */
@ApplicationScoped
class AuditRoutes {

  private final Checks checks;

  AuditRoutes(Checks checks) {
    this.checks = checks;
  }

  void register(@Observes Router router) {
    checks.whoCalls(router.route("/api/gateway/v1/*")).handler(AuditRoutes::goOn);
  }

  /** What was stopped while the caller was looked at. */
  private static void goOn(RoutingContext context) {
    context.request().resume();
    context.next();
  }
}
