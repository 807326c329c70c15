package io.yuanhui.gateway.proxy;

import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import io.yuanhui.gateway.entrance.ContentLength;
import io.yuanhui.gateway.entrance.Refusals;
import io.yuanhui.gateway.limits.BodyLimits;

/** Refuses a body that says itself that it is too long (413), before a byte of it goes anywhere. */
record DeclaredLength(BodyLimits limits, Refusals refusals) implements Handler<RoutingContext> {

  @Override
  public void handle(RoutingContext context) {
    long limit = limits.of(context.request());
    if (ContentLength.of(context.request()).orElse(0) > limit) {
      refusals.send(BodyTooLarge.problem(limit), context);
    } else {
      context.next();
    }
  }
}
