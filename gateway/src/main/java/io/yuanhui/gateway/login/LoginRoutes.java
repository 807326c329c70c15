package io.yuanhui.gateway.login;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.yuanhui.commons.problem.Language;
import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.problem.ProblemType;
import io.yuanhui.commons.problem.Text;
import io.yuanhui.gateway.access.KeycloakConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;

/**
 * The way to Keycloak's login page and back: authorization code with PKCE.
 *
 * <ul>
 *   <li>{@code GET /login?redirect=/deep/link}: 303 to Keycloak; 400 for a redirect that leaves the
 *       door; 503 while Keycloak is away
 *   <li>{@code GET /login/callback}: opens a session and goes on to the deep link; 400 where the
 *       login was not started in this browser, took too long or was refused
 * </ul>
 */
@ApplicationScoped
class LoginRoutes {

  static final String LOGIN = "/login";
  static final String CALLBACK = "/login/callback";

  private static final Text LEAVES =
      Text.of("redirect 须为本站路径。", "redirect must be a path of this site.");

  private final KeycloakConfig realm;
  private final LoginConfig config;
  private final KeycloakClient keycloak;
  private final Callback callback;
  private final BrowserCookies cookies;
  private final Pages pages;
  private final Clock clock;

  LoginRoutes(
      KeycloakConfig realm,
      LoginConfig config,
      KeycloakClient keycloak,
      Callback callback,
      BrowserCookies cookies,
      Pages pages,
      Clock clock) {
    this.realm = realm;
    this.config = config;
    this.keycloak = keycloak;
    this.callback = callback;
    this.cookies = cookies;
    this.pages = pages;
    this.clock = clock;
  }

  void register(@Observes Router router) {
    router.get(LOGIN).handler(this::start);
    router.get(CALLBACK).handler(callback);
  }

  private void start(RoutingContext context) {
    Optional<String> returnTo = ReturnPath.of(context.request().getParam("redirect"));
    if (returnTo.isEmpty()) {
      pages.refuse(new ProblemException(ProblemType.MALFORMED_REQUEST, LEAVES), context);
      return;
    }
    context
        .vertx()
        .executeBlocking(keycloak::isThere, false)
        .onSuccess(
            isThere -> {
              if (isThere) {
                sendToKeycloak(LoginAttempt.start(returnTo.get(), clock.instant()), context);
              } else {
                pages.refuse(KeycloakAway.forLogin(), context);
              }
            })
        .onFailure(context::fail);
  }

  private void sendToKeycloak(LoginAttempt attempt, RoutingContext context) {
    Language language =
        Language.negotiate(context.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    cookies.setAttempt(attempt, context);
    Pages.goTo(
        keycloak.loginPage()
            + "?response_type=code&scope=openid&client_id="
            + encoded(realm.clientId())
            + "&redirect_uri="
            + encoded(config.url() + CALLBACK)
            + "&state="
            + attempt.state()
            + "&nonce="
            + attempt.nonce()
            + "&code_challenge="
            + attempt.challenge()
            + "&code_challenge_method=S256&ui_locales="
            + language.tag(),
        context);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
