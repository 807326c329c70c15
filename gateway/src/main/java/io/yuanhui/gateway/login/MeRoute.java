package io.yuanhui.gateway.login;

import io.vertx.core.AsyncResult;
import io.vertx.core.Context;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.gateway.access.Caller;
import io.yuanhui.gateway.access.TokenCheck;
import io.yuanhui.gateway.entrance.Refusals;
import io.yuanhui.gateway.permission.PermittedActions;
import io.yuanhui.gateway.session.Session;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;

/**
 * {@code GET /me}: who is calling, by session or bearer token, and what may be done at each service
 * ({@code permissions}: context, resource, scopes); 401 for anybody else.
 *
 * <p>With a session it also gives the CSRF token. Here and not in a cookie that scripts can read: a
 * cookie can be overwritten by other hosts of the domain, and pages ask who is logged in anyway.
 */
@ApplicationScoped
class MeRoute {

  private static final String BEARER = "Bearer ";

  private final SessionCheck sessionCheck;
  private final TokenCheck tokenCheck;
  private final PermittedActions permitted;
  private final Refusals refusals;

  MeRoute(
      SessionCheck sessionCheck,
      TokenCheck tokenCheck,
      PermittedActions permitted,
      Refusals refusals) {
    this.sessionCheck = sessionCheck;
    this.tokenCheck = tokenCheck;
    this.permitted = permitted;
    this.refusals = refusals;
  }

  void register(@Observes Router router) {
    router.get("/me").handler(sessionCheck).handler(tokenCheck).handler(this::answer);
  }

  private void answer(RoutingContext context) {
    String authorization = context.request().getHeader(HttpHeaders.AUTHORIZATION);
    Context eventLoop = context.vertx().getOrCreateContext();
    permitted
        .of(Caller.of(context), authorization.substring(BEARER.length()).strip())
        .map(permissions -> describe(authorization, permissions, context))
        .onComplete(told -> eventLoop.runOnContext(back -> send(told, context)));
  }

  private static JsonObject describe(
      String authorization,
      SortedMap<String, SortedMap<String, SortedSet<String>>> permissions,
      RoutingContext context) {
    JsonObject services = new JsonObject();
    permissions.forEach((service, resources) -> services.put(service, json(resources)));
    JsonObject me = Person.of(authorization).toJson().put("permissions", services);
    SessionCheck.of(context).ifPresent(session -> me.put("session", describe(session)));
    return me;
  }

  private static JsonObject json(SortedMap<String, SortedSet<String>> resources) {
    JsonObject object = new JsonObject();
    resources.forEach((name, scopes) -> object.put(name, new JsonArray(List.copyOf(scopes))));
    return object;
  }

  private void send(AsyncResult<JsonObject> told, RoutingContext context) {
    context.request().resume();
    if (told.succeeded()) {
      context
          .response()
          .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
          .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
          .end(told.result().encode());
    } else if (told.cause() instanceof ProblemException problem) {
      refusals.send(problem, context);
    } else {
      context.fail(told.cause());
    }
  }

  private static JsonObject describe(Session session) {
    return new JsonObject()
        .put("csrfToken", session.csrf())
        .put("endsAt", session.endsAt())
        .put("closesAt", session.closesAt());
  }
}
