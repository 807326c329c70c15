package io.yuanhui.gateway.login;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.yuanhui.gateway.access.TokenCheck;
import io.yuanhui.gateway.session.Session;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * {@code GET /me}: who is calling, by session or bearer token; 401 for anybody else.
 *
 * <p>With a session it also gives the CSRF token. Here and not in a cookie that scripts can read: a
 * cookie can be overwritten by other hosts of the domain, and pages ask who is logged in anyway.
 */
@ApplicationScoped
class MeRoute {

  private final SessionCheck sessionCheck;
  private final TokenCheck tokenCheck;

  MeRoute(SessionCheck sessionCheck, TokenCheck tokenCheck) {
    this.sessionCheck = sessionCheck;
    this.tokenCheck = tokenCheck;
  }

  void register(@Observes Router router) {
    router.get("/me").handler(sessionCheck).handler(tokenCheck).handler(MeRoute::answer);
  }

  private static void answer(RoutingContext context) {
    JsonObject me = Person.of(context.request().getHeader(HttpHeaders.AUTHORIZATION)).toJson();
    SessionCheck.of(context).ifPresent(session -> me.put("session", describe(session)));
    context.request().resume();
    context
        .response()
        .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
        .end(me.encode());
  }

  private static JsonObject describe(Session session) {
    return new JsonObject()
        .put("csrfToken", session.csrf())
        .put("endsAt", session.endsAt())
        .put("closesAt", session.closesAt());
  }
}
