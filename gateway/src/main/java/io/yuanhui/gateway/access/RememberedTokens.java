package io.yuanhui.gateway.access;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** Knows the callers again whose token was verified a moment ago; others pass unknown. */
@ApplicationScoped
public class RememberedTokens implements Handler<RoutingContext> {

  private final VerifiedTokens tokens;

  RememberedTokens(VerifiedTokens tokens) {
    this.tokens = tokens;
  }

  @Override
  public void handle(RoutingContext context) {
    String authorization = context.request().headers().get(HttpHeaders.AUTHORIZATION);
    Caller caller = authorization == null ? null : tokens.find(authorization);
    if (caller != null) {
      caller.callsWith(context);
    }
    context.next();
  }
}
