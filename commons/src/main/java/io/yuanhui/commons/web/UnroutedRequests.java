package io.yuanhui.commons.web;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Problem details also for what no route or resource took. */
@ApplicationScoped
public class UnroutedRequests {

  private final ProblemResponse responses;

  UnroutedRequests(ProblemResponse responses) {
    this.responses = responses;
  }

  void register(@Observes Router router) {
    for (ProblemType type : ProblemType.values()) {
      router.errorHandler(type.status(), context -> answer(type, context));
    }
  }

  private void answer(ProblemType type, RoutingContext context) {
    responses.send(new ProblemException(type, null), context);
  }
}
