package io.yuanhui.gateway.login;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.yuanhui.commons.audit.Origin;
import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.problem.ProblemType;
import io.yuanhui.commons.problem.Text;
import io.yuanhui.gateway.events.DoorEvents;
import io.yuanhui.gateway.events.DoorRequest;
import io.yuanhui.gateway.session.Session;
import io.yuanhui.gateway.session.Sessions;
import io.yuanhui.gateway.session.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import org.jboss.logging.Logger;

/** The end of a login: Keycloak has sent the browser back with a code, or with an error. */
@ApplicationScoped
class Callback implements Handler<RoutingContext> {

  private static final Logger LOG = Logger.getLogger(Callback.class);
  private static final Text NOT_STARTED =
      Text.of(
          "此登录不是在本浏览器发起的，或已超时，请重新登录。",
          "This login was not started in this browser, or it took too long. Log in again.");
  private static final Text REFUSED =
      Text.of("登录未成功，请重新登录。", "The login did not succeed. Log in again.");

  private final LoginConfig config;
  private final KeycloakClient keycloak;
  private final IdTokens idTokens;
  private final Sessions sessions;
  private final BrowserCookies cookies;
  private final Pages pages;
  private final DoorEvents events;
  private final LoginCounts counts;
  private final Clock clock;

  Callback(
      LoginConfig config,
      KeycloakClient keycloak,
      IdTokens idTokens,
      Sessions sessions,
      BrowserCookies cookies,
      Pages pages,
      DoorEvents events,
      LoginCounts counts,
      Clock clock) {
    this.config = config;
    this.keycloak = keycloak;
    this.idTokens = idTokens;
    this.sessions = sessions;
    this.cookies = cookies;
    this.pages = pages;
    this.events = events;
    this.counts = counts;
    this.clock = clock;
  }

  /** Who logged in, and the number of the new session. */
  private record Opened(String username, String cookie) {}

  @Override
  public void handle(RoutingContext context) {
    HttpServerRequest request = context.request();
    Optional<LoginAttempt> attempt =
        cookies.takeAttempt(request.getParam("state"), context).filter(this::isFresh);
    String code = request.getParam("code");
    if (attempt.isEmpty()) {
      fail("not started here, or too late", NOT_STARTED, context);
    } else if (code == null) {
      // Keycloak's reason, such as access_denied, would be the caller's to choose.
      fail("refused by Keycloak", REFUSED, context);
    } else {
      Optional<String> former = cookies.session(context);
      context
          .vertx()
          .executeBlocking(() -> open(attempt.get(), code, former, DoorRequest.of(context)), false)
          .onSuccess(opened -> welcome(opened, attempt.get(), context))
          .onFailure(failure -> refuse(failure, context));
    }
  }

  private boolean isFresh(LoginAttempt attempt) {
    return clock.instant().isBefore(attempt.startedAt().plus(config.patience()));
  }

  private Opened open(
      LoginAttempt attempt, String code, Optional<String> former, DoorRequest request) {
    Tokens tokens =
        keycloak.tokensFor(code, attempt.verifier(), config.url() + LoginRoutes.CALLBACK);
    String username = idTokens.username(tokens.identity(), attempt.nonce());
    Origin origin = request.origin(username, Person.of(tokens).department());
    former.flatMap(sessions::find).ifPresent(session -> end(session, origin));
    return new Opened(username, sessions.open(username, tokens, origin));
  }

  /** A browser has one session; the former would stay open until it is forgotten. */
  private void end(Session former, Origin origin) {
    sessions.end(former, origin);
  }

  private void welcome(Opened opened, LoginAttempt attempt, RoutingContext context) {
    cookies.setSession(opened.cookie(), context);
    counts.loggedIn();
    events.login(opened.username(), DoorRequest.of(context));
    Pages.goTo(attempt.returnTo(), context);
  }

  private void refuse(Throwable failure, RoutingContext context) {
    if (failure instanceof KeycloakRefused refused) {
      fail(refused.getMessage(), REFUSED, context);
    } else if (failure instanceof KeycloakAway away) {
      LOG.warnf("A login has failed: %s", away.getMessage());
      note("Keycloak is away", context);
      pages.refuse(KeycloakAway.forLogin(), context);
    } else if (failure instanceof ProblemException problem) {
      note("no session could be opened", context);
      pages.refuse(problem, context);
    } else {
      context.fail(failure);
    }
  }

  private void fail(String reason, Text text, RoutingContext context) {
    note(reason, context);
    pages.refuse(new ProblemException(ProblemType.MALFORMED_REQUEST, text), context);
  }

  private void note(String reason, RoutingContext context) {
    counts.failed();
    events.loginFailed(reason, DoorRequest.of(context));
  }
}
