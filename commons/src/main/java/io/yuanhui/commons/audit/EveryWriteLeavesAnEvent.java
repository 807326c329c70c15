package io.yuanhui.commons.audit;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.TransactionScoped;
import java.util.Set;

/**
 * Makes forgetting impossible: a transaction that a {@code POST}, {@code PUT}, {@code PATCH} or
 * {@code DELETE} begins, and that leaves no event, does not commit.
 */
@ApplicationScoped
class EveryWriteLeavesAnEvent {

  private static final Set<HttpMethod> UNSAFE =
      Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);

  private final TransactionTrail trail;
  private final CurrentVertxRequest request;

  EveryWriteLeavesAnEvent(TransactionTrail trail, CurrentVertxRequest request) {
    this.trail = trail;
    this.request = request;
  }

  void begun(@Observes @Initialized(TransactionScoped.class) Object transaction) {
    RoutingContext context =
        Arc.container().requestContext().isActive() ? request.getCurrent() : null;
    if (context != null && UNSAFE.contains(context.request().method())) {
      trail.beforeCommit(() -> requireEvent(context));
    }
  }

  private void requireEvent(RoutingContext context) {
    if (!trail.isLeft()) {
      throw new IllegalStateException(
          "No audit event was left by "
              + context.request().method()
              + " "
              + context.normalizedPath());
    }
  }
}
