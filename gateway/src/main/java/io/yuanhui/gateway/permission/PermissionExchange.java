package io.yuanhui.gateway.permission;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.gateway.access.Caller;
import io.yuanhui.gateway.entrance.Refusals;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Puts in the place of the caller's token one that carries what the caller may do at the service:
 * the service decides from that alone, without a call to Keycloak.
 */
@ApplicationScoped
public class PermissionExchange {

  private static final String KEY = PermissionExchange.class.getName();
  private static final String BEARER = "Bearer ";

  private final PermissionTokens tokens;
  private final Refusals refusals;

  PermissionExchange(PermissionTokens tokens, Refusals refusals) {
    this.tokens = tokens;
    this.refusals = refusals;
  }

  /** The step of a route to the service of a context. */
  public Handler<RoutingContext> towards(String context) {
    String audience = PermissionTokens.audienceOf(context);
    return request -> exchange(request, audience);
  }

  /** What to send on as {@code Authorization}; null where nothing was exchanged. */
  public static CharSequence authorization(RoutingContext context) {
    return context.get(KEY);
  }

  private void exchange(RoutingContext context, String audience) {
    Caller caller = Caller.of(context);
    String own = context.request().getHeader(HttpHeaders.AUTHORIZATION);
    Future<PermissionToken> token =
        tokens.of(
            caller.token(), own.substring(BEARER.length()).strip(), caller.expiry(), audience);
    if (token.succeeded()) {
      goOn(context, token.result());
      return;
    }
    // What arrives of the body while Keycloak is asked must not be lost.
    context.request().pause();
    Context eventLoop = context.vertx().getOrCreateContext();
    token.onComplete(
        asked ->
            eventLoop.runOnContext(
                back -> {
                  if (asked.succeeded()) {
                    goOn(context, asked.result());
                  } else {
                    refusals.send((ProblemException) asked.cause(), context);
                  }
                }));
  }

  private static void goOn(RoutingContext context, PermissionToken token) {
    context.put(KEY, token.authorization());
    context.next();
  }
}
