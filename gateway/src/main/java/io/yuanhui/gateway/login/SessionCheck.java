package io.yuanhui.gateway.login;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.gateway.entrance.Refusals;
import io.yuanhui.gateway.events.DoorRequest;
import io.yuanhui.gateway.session.Session;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * Gives a request with a session its access token, so that from here on it is one like any with a
 * bearer token. A request that brings a token of its own is left alone, whatever its cookies.
 *
 * <p>Without either: a person is sent to log in, a script goes on to be refused.
 */
@ApplicationScoped
public class SessionCheck implements Handler<RoutingContext> {

  private static final String SESSION = Session.class.getName();

  private final Renewal renewal;
  private final BrowserCookies cookies;
  private final CsrfRule csrf;
  private final Refusals refusals;

  SessionCheck(Renewal renewal, BrowserCookies cookies, LoginConfig config, Refusals refusals) {
    this.renewal = renewal;
    this.cookies = cookies;
    this.csrf = new CsrfRule(config.origin());
    this.refusals = refusals;
  }

  /** The session of a request that has passed; empty where it brought its own token. */
  static Optional<Session> of(RoutingContext context) {
    return Optional.ofNullable(context.get(SESSION));
  }

  @Override
  public void handle(RoutingContext context) {
    if (context.request().headers().contains(HttpHeaders.AUTHORIZATION)) {
      context.next();
      return;
    }
    Optional<String> cookie = cookies.session(context);
    if (cookie.isEmpty()) {
      passStranger(context);
      return;
    }
    // Reading the session takes a while; what arrives of the body meanwhile must not be lost.
    context.request().pause();
    context
        .vertx()
        .executeBlocking(() -> renewal.current(cookie.get()), false)
        .onSuccess(found -> found.ifPresentOrElse(s -> pass(s, context), () -> forget(context)))
        .onFailure(failure -> refuse(failure, context));
  }

  private void pass(Session session, RoutingContext context) {
    Optional<ProblemException> refusal =
        csrf.refusal(context.request().method(), context.request().headers(), session.csrf());
    if (refusal.isPresent()) {
      DoorRequest.isOf(session.username(), Person.of(session.tokens()).department(), context);
      refusals.send(refusal.get(), context);
      return;
    }
    context.put(SESSION, session);
    context
        .request()
        .headers()
        .set(HttpHeaders.AUTHORIZATION, "Bearer " + session.tokens().access());
    context.next();
  }

  private void forget(RoutingContext context) {
    cookies.clearSession(context);
    passStranger(context);
  }

  private static void passStranger(RoutingContext context) {
    if (Visit.isNavigation(context.request())) {
      Pages.goTo(Visit.loginFor(context.request()), context);
    } else {
      context.next();
    }
  }

  private void refuse(Throwable failure, RoutingContext context) {
    if (failure instanceof ProblemException problem) {
      refusals.send(problem, context);
    } else {
      context.fail(failure);
    }
  }
}
