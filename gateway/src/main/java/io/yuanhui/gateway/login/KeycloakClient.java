package io.yuanhui.gateway.login;

import io.yuanhui.gateway.access.KeycloakConfig;
import io.yuanhui.gateway.session.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What the door asks Keycloak for, as its client {@code gateway}. Blocks. */
@ApplicationScoped
class KeycloakClient {

  private static final String PROTOCOL = "/protocol/openid-connect";
  private static final int OK = 200;
  private static final int CLIENT_ERROR = 400;
  private static final int SERVER_ERROR = 500;

  private final KeycloakConfig realm;
  private final LoginConfig config;
  private final Clock clock;
  private final HttpClient http;
  private final KeycloakReach reach;

  KeycloakClient(KeycloakConfig realm, LoginConfig config, Clock clock) {
    this.realm = realm;
    this.config = config;
    this.clock = clock;
    this.http = HttpClient.newBuilder().connectTimeout(config.timeout()).build();
    this.reach = new KeycloakReach(clock);
  }

  /** Where browsers log in. */
  URI loginPage() {
    return realm.loginPage();
  }

  /** Whether it has just failed to answer, so that asking again would only cost time. */
  boolean isResting() {
    return reach.isResting();
  }

  /** Whether a browser that is sent there will find it. */
  boolean isThere() {
    if (reach.isRecent()) {
      return true;
    }
    try {
      return !isResting() && send(HttpRequest.newBuilder(realm.keys()).GET()).status() == OK;
    } catch (KeycloakAway away) {
      return false;
    }
  }

  /**
   * The tokens of a login.
   *
   * @throws KeycloakRefused where the code is not good
   * @throws KeycloakAway where nothing is known
   */
  Tokens tokensFor(String code, String verifier, String redirectUri) {
    return tokens(
        Map.of(
            "grant_type",
            "authorization_code",
            "code",
            code,
            "code_verifier",
            verifier,
            "redirect_uri",
            redirectUri));
  }

  /**
   * New tokens for a refresh token, which is good once.
   *
   * @throws KeycloakRefused where the session is over at Keycloak
   * @throws KeycloakAway where nothing is known
   */
  Tokens renewed(String refreshToken) {
    return tokens(Map.of("grant_type", "refresh_token", "refresh_token", refreshToken));
  }

  /**
   * Ends the session at Keycloak (OpenID Connect RP-Initiated Logout): asked by the door, so that
   * the ID token does not travel through the browser's address bar.
   *
   * @throws KeycloakAway where nobody knows whether it has ended
   */
  void endSession(String identityToken) {
    KeycloakAnswer answer =
        post("/logout", Map.of("id_token_hint", identityToken, "client_id", realm.clientId()));
    if (answer.status() >= CLIENT_ERROR) {
      throw new KeycloakAway("Keycloak answers a logout with " + answer.status(), null);
    }
  }

  /**
   * Whether anybody may trade a password for tokens as {@code dev-cli}. Nobody is asked for:
   * Keycloak looks at the client first, and says so where it knows none.
   *
   * @throws KeycloakAway where nothing is known
   */
  boolean knowsDevelopmentClient() {
    String form = "grant_type=password&client_id=dev-cli&username=&password=";
    KeycloakAnswer answer =
        send(
            HttpRequest.newBuilder(URI.create(realm.realm() + PROTOCOL + "/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    return !answer.isOfUnknownClient();
  }

  private Tokens tokens(Map<String, String> form) {
    Instant asked = clock.instant();
    return post("/token", form).tokens(asked);
  }

  private KeycloakAnswer post(String path, Map<String, String> form) {
    String body =
        new TreeMap<>(form)
            .entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    return send(
        HttpRequest.newBuilder(URI.create(realm.realm() + PROTOCOL + path))
            .header("Authorization", credentials())
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private KeycloakAnswer send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> response =
          http.send(
              request.timeout(config.timeout()).build(), HttpResponse.BodyHandlers.ofString());
      if (response.statusCode() >= SERVER_ERROR) {
        reach.failed();
        throw new KeycloakAway("Keycloak answers " + response.statusCode(), null);
      }
      reach.answered();
      return new KeycloakAnswer(response.statusCode(), response.body());
    } catch (IOException noAnswer) {
      reach.failed();
      throw new KeycloakAway("Keycloak does not answer: " + noAnswer, noAnswer);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new KeycloakAway("The door is being stopped", interrupted);
    }
  }

  /** RFC 6749, section 2.3.1: both halves are form-encoded first. */
  private String credentials() {
    String secret =
        config
            .clientSecret()
            .orElseThrow(() -> new IllegalStateException("gateway.login.client-secret is not set"));
    String pair = encoded(realm.clientId()) + ":" + encoded(secret);
    return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
