package io.yuanhui.gateway.login;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import io.yuanhui.gateway.session.Seal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The door's two cookies: the session's random number, and the login on its way.
 *
 * <p>No script reads them, and no other site's request carries them but a plain link. Over TLS they
 * have the prefix {@code __Host-}, so that no other host of the domain can set them.
 */
@ApplicationScoped
class BrowserCookies {

  private static final Pattern RANDOM = Pattern.compile("[A-Za-z0-9_-]{43}");
  private static final int STATE_IN_NAME = 8;

  private final boolean secure;
  private final String session;
  private final String attempt;
  private final long patienceSeconds;
  private final Seal seal;

  BrowserCookies(LoginConfig config, Seal seal) {
    this.secure = config.isSecure();
    String prefix = secure ? "__Host-" : "";
    this.session = prefix + "session";
    this.attempt = prefix + "login-";
    this.patienceSeconds = config.patience().toSeconds();
    this.seal = seal;
  }

  /** The session's number, if the browser has sent one that can be one. */
  Optional<String> session(RoutingContext context) {
    return value(session, context).filter(number -> RANDOM.matcher(number).matches());
  }

  /** Until the browser is closed, or the session ends at the door. */
  void setSession(String number, RoutingContext context) {
    context.response().addCookie(cookie(session, number));
  }

  void clearSession(RoutingContext context) {
    context.response().addCookie(cookie(session, "").setMaxAge(0));
  }

  /** Each login has a cookie of its own, so that two tabs can log in at the same time. */
  void setAttempt(LoginAttempt started, RoutingContext context) {
    String sealed =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(seal.seal(LoginAttempt.PURPOSE, started.toJson()));
    context
        .response()
        .addCookie(cookie(attemptName(started.state()), sealed).setMaxAge(patienceSeconds));
  }

  /** The login that this browser has started with this state; it is forgotten at once. */
  Optional<LoginAttempt> takeAttempt(String state, RoutingContext context) {
    if (state == null || !RANDOM.matcher(state).matches()) {
      return Optional.empty();
    }
    String name = attemptName(state);
    Optional<LoginAttempt> found =
        value(name, context)
            .flatMap(BrowserCookies::decoded)
            .flatMap(bytes -> seal.open(LoginAttempt.PURPOSE, bytes))
            .map(LoginAttempt::fromJson)
            .filter(started -> started.state().equals(state));
    found.ifPresent(taken -> context.response().addCookie(cookie(name, "").setMaxAge(0)));
    return found;
  }

  private String attemptName(String state) {
    return attempt + state.substring(0, STATE_IN_NAME);
  }

  private Cookie cookie(String name, String value) {
    return Cookie.cookie(name, value)
        .setPath("/")
        .setHttpOnly(true)
        .setSecure(secure)
        .setSameSite(CookieSameSite.LAX);
  }

  private static Optional<String> value(String name, RoutingContext context) {
    return Optional.ofNullable(context.request().getCookie(name)).map(Cookie::getValue);
  }

  private static Optional<byte[]> decoded(String text) {
    try {
      return Optional.of(Base64.getUrlDecoder().decode(text));
    } catch (IllegalArgumentException noBase64) {
      return Optional.empty();
    }
  }
}
