package io.yuanhui.gateway.audit;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.yuanhui.commons.audit.RefusalLog;
import io.yuanhui.gateway.events.DoorRequest;
import io.yuanhui.gateway.proxy.Checks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * The way to what the door answers itself, {@code /api/gateway/v1/*}: past the same checks as to a
 * service. What stands there, and who may call it, is said by {@code commons.audit}; whom that
 * refuses is on record as well.
 */
@ApplicationScoped
class AuditRoutes {

  private static final int FORBIDDEN = 403;

  private final Checks checks;
  private final RefusalLog refusals;

  AuditRoutes(Checks checks, RefusalLog refusals) {
    this.checks = checks;
    this.refusals = refusals;
  }

  void register(@Observes Router router) {
    checks.whoCalls(router.route("/api/gateway/v1/*")).handler(this::goOn);
  }

  private void goOn(RoutingContext context) {
    context.addHeadersEndHandler(answered -> record(context));
    // What was stopped while the caller was looked at.
    context.request().resume();
    context.next();
  }

  private void record(RoutingContext context) {
    if (context.response().getStatusCode() == FORBIDDEN) {
      DoorRequest request = DoorRequest.of(context);
      refusals.refused(request.origin(), request.method(), request.path(), FORBIDDEN);
    }
  }
}
