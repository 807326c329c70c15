package io.yuanhui.gateway.login;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.yuanhui.commons.audit.Origin;
import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.problem.ProblemType;
import io.yuanhui.gateway.entrance.Refusals;
import io.yuanhui.gateway.events.DoorEvents;
import io.yuanhui.gateway.events.DoorRequest;
import io.yuanhui.gateway.session.Session;
import io.yuanhui.gateway.session.Sessions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * {@code POST /logout}: ends the session here and at Keycloak; then 303 to the front page for a
 * browser, 204 for a script. 403 without the CSRF token. Who has no session is logged out already.
 */
@ApplicationScoped
class LogoutRoute {

  private static final Logger LOG = Logger.getLogger(LogoutRoute.class);
  private static final String LOGOUT = "/logout";

  private final Sessions sessions;
  private final KeycloakClient keycloak;
  private final BrowserCookies cookies;
  private final CsrfRule csrf;
  private final Refusals refusals;
  private final DoorEvents events;

  LogoutRoute(
      Sessions sessions,
      KeycloakClient keycloak,
      BrowserCookies cookies,
      LoginConfig config,
      Refusals refusals,
      DoorEvents events) {
    this.sessions = sessions;
    this.keycloak = keycloak;
    this.cookies = cookies;
    this.csrf = new CsrfRule(config.origin());
    this.refusals = refusals;
    this.events = events;
  }

  void register(@Observes Router router) {
    router.post(LOGOUT).handler(this::logout);
    router.route(LOGOUT).handler(this::refuseMethod);
  }

  private void logout(RoutingContext context) {
    Optional<String> cookie = cookies.session(context);
    if (cookie.isEmpty()) {
      farewell(context);
      return;
    }
    context.request().pause();
    context
        .vertx()
        // Not renewed first: one can log out while Keycloak is away.
        .executeBlocking(() -> sessions.find(cookie.get()), false)
        .onSuccess(found -> found.ifPresentOrElse(s -> check(s, context), () -> farewell(context)))
        .onFailure(failure -> refuse(failure, context));
  }

  private void check(Session session, RoutingContext context) {
    DoorRequest.isOf(session.username(), Person.of(session.tokens()).department(), context);
    Optional<ProblemException> refusal =
        csrf.refusal(context.request().method(), context.request().headers(), session.csrf());
    if (refusal.isPresent()) {
      refusals.send(refusal.get(), context);
      return;
    }
    context
        .vertx()
        .executeBlocking(() -> end(session, DoorRequest.of(context).origin()), false)
        .onSuccess(
            ended -> {
              events.logout(session.username(), DoorRequest.of(context));
              farewell(context);
            })
        .onFailure(failure -> refuse(failure, context));
  }

  /** Here first: the cookie is then worth nothing, whatever Keycloak does. */
  private Session end(Session session, Origin origin) {
    sessions.end(session, origin);
    try {
      keycloak.endSession(session.tokens().identity());
    } catch (KeycloakAway away) {
      LOG.warnf(
          "The session of %s at Keycloak ends by itself: %s",
          session.username(), away.getMessage());
    }
    return session;
  }

  private void farewell(RoutingContext context) {
    cookies.clearSession(context);
    if (Visit.wantsPage(context.request())) {
      Pages.goTo(ReturnPath.HOME, context);
    } else {
      context.request().resume();
      context.response().setStatusCode(Status.NO_CONTENT.getStatusCode()).end();
    }
  }

  private void refuse(Throwable failure, RoutingContext context) {
    if (failure instanceof ProblemException problem) {
      refusals.send(problem, context);
    } else {
      context.fail(failure);
    }
  }

  private void refuseMethod(RoutingContext context) {
    context.response().putHeader(HttpHeaders.ALLOW, HttpMethod.POST.name());
    refusals.send(new ProblemException(ProblemType.METHOD_NOT_ALLOWED, null), context);
  }
}
