package io.yuanhui.gateway.proxy;

import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import io.yuanhui.gateway.entrance.ContentLength;
import io.yuanhui.gateway.entrance.Refusals;

/**
 * Refuses a body that says itself that it is too long (413), before a byte of it goes anywhere.
 *
 * @param limit bytes
 */
record DeclaredLength(long limit, Refusals refusals) implements Handler<RoutingContext> {

  @Override
  public void handle(RoutingContext context) {
    if (ContentLength.of(context.request()).orElse(0) > limit) {
      refusals.send(BodyTooLarge.problem(limit), context);
    } else {
      context.next();
    }
  }
}
