package io.yuanhui.commons.audit;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import io.yuanhui.commons.staff.CurrentStaff;
import io.yuanhui.commons.staff.StaffMember;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Sees every answer, whoever gave it, and tells the {@link RefusalLog} of each 401 and 403. */
@ApplicationScoped
class RefusedRequests {

  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;

  /** After the request's id is known, before authentication. */
  private static final int PRIORITY = 890;

  private final RefusalLog log;

  RefusedRequests(RefusalLog log) {
    this.log = log;
  }

  void register(@Observes Filters filters) {
    filters.register(this::watch, PRIORITY);
  }

  private void watch(RoutingContext context) {
    context.addHeadersEndHandler(ignored -> answered(context));
    context.next();
  }

  private void answered(RoutingContext context) {
    int status = context.response().getStatusCode();
    if (status == UNAUTHORIZED || status == FORBIDDEN) {
      log.refused(
          CurrentOrigin.of(context, member(context)),
          context.request().method().name(),
          context.request().path(),
          status);
    }
  }

  private static StaffMember member(RoutingContext context) {
    return context.user() instanceof QuarkusHttpUser user
        ? CurrentStaff.of(user.getSecurityIdentity()).orElse(null)
        : null;
  }
}
