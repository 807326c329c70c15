package io.yuanhui.gateway.suite;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.vertx.core.json.JsonObject;
import io.yuanhui.testing.token.PermissionEndpoints;
import io.yuanhui.testing.token.TestToken;
import io.yuanhui.testing.token.TestTokens;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Keycloak's side of a login: codes that are good once and only with their verifier, refresh tokens
 * that are good once, sessions that end. Whoever asks for the login page is logged in as {@code
 * login_as}.
 *
 * <p>{@code /control} sets {@code life} (seconds of an access token) and {@code away} (503 to
 * everything), ends all sessions ({@code end}), and answers with the counts of {@code refreshes}
 * and {@code logouts}.
 */
final class StubLogins {

  private static final String PROTOCOL = "/realms/yuanhui/protocol/openid-connect";
  private static final String CREDENTIALS =
      "Basic "
          + Base64.getEncoder()
              .encodeToString("gateway:dev-gateway".getBytes(StandardCharsets.UTF_8));

  private record Code(String user, String nonce, String challenge, String redirectUri) {}

  private record Grant(String user, String session) {}

  private final Map<String, Code> codes = new ConcurrentHashMap<>();
  private final Map<String, Grant> refreshTokens = new ConcurrentHashMap<>();
  private final Set<String> sessions = ConcurrentHashMap.newKeySet();
  private final AtomicInteger refreshes = new AtomicInteger();
  private final AtomicInteger logouts = new AtomicInteger();
  private volatile int life = 300;
  private volatile boolean away;

  void register(HttpServer server) {
    server.createContext(PROTOCOL + "/auth", exchange -> answer(exchange, this::authorize));
    server.createContext(PROTOCOL + "/token", exchange -> answer(exchange, this::token));
    server.createContext(PROTOCOL + "/logout", exchange -> answer(exchange, this::logout));
    server.createContext("/control", this::control);
  }

  boolean isAway() {
    return away;
  }

  private interface Endpoint {
    void serve(HttpExchange exchange, Map<String, String> parameters) throws IOException;
  }

  private void answer(HttpExchange exchange, Endpoint endpoint) throws IOException {
    if (away) {
      send(exchange, 503, "");
    } else {
      endpoint.serve(exchange, parameters(exchange));
    }
  }

  private void authorize(HttpExchange exchange, Map<String, String> asked) throws IOException {
    String code = UUID.randomUUID().toString();
    codes.put(
        code,
        new Code(
            asked.get("login_as"),
            asked.get("nonce"),
            asked.get("code_challenge"),
            asked.get("redirect_uri")));
    exchange
        .getResponseHeaders()
        .add(
            "Location",
            asked.get("redirect_uri") + "?state=" + asked.get("state") + "&code=" + code);
    send(exchange, 302, "");
  }

  private void token(HttpExchange exchange, Map<String, String> asked) throws IOException {
    if (PermissionEndpoints.GRANT.equals(asked.get("grant_type"))) {
      PermissionEndpoints.exchange(exchange, asked);
    } else if (!CREDENTIALS.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
      send(exchange, 401, "{\"error\":\"invalid_client\"}");
    } else if ("refresh_token".equals(asked.get("grant_type"))) {
      refreshes.incrementAndGet();
      Grant grant = refreshTokens.remove(asked.get("refresh_token"));
      boolean good = grant != null && sessions.contains(grant.session());
      send(exchange, good ? 200 : 400, good ? tokens(grant, null) : refusal());
    } else {
      Code code = codes.remove(asked.get("code"));
      boolean good =
          code != null
              && code.challenge().equals(challenge(asked.get("code_verifier")))
              && code.redirectUri().equals(asked.get("redirect_uri"));
      if (good) {
        String session = UUID.randomUUID().toString();
        sessions.add(session);
        send(exchange, 200, tokens(new Grant(code.user(), session), code.nonce()));
      } else {
        send(exchange, 400, refusal());
      }
    }
  }

  private void logout(HttpExchange exchange, Map<String, String> asked) throws IOException {
    logouts.incrementAndGet();
    String payload = asked.get("id_token_hint").split("\\.")[1];
    String claims = new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8);
    sessions.remove(new JsonObject(claims).getString("sid"));
    send(exchange, 200, "");
  }

  private void control(HttpExchange exchange) throws IOException {
    Map<String, String> asked = parameters(exchange);
    life = Integer.parseInt(asked.getOrDefault("life", "" + life));
    if (asked.containsKey("end")) {
      sessions.clear();
    }
    away = Boolean.parseBoolean(asked.getOrDefault("away", "" + away));
    send(
        exchange,
        200,
        "{\"refreshes\":%d,\"logouts\":%d,\"sessions\":%d}"
            .formatted(refreshes.get(), logouts.get(), sessions.size()));
  }

  private String tokens(Grant grant, String nonce) {
    String refresh = UUID.randomUUID().toString();
    refreshTokens.put(refresh, grant);
    TestToken access =
        person(grant.user())
            .claim("jti", UUID.randomUUID().toString())
            .expiresIn(Duration.ofSeconds(life));
    TestToken identity =
        person(grant.user())
            .audience(Set.of("gateway"))
            .claim("typ", "ID")
            .claim("nonce", nonce)
            .claim("sid", grant.session());
    return "{\"access_token\":\"%s\",\"refresh_token\":\"%s\",\"id_token\":\"%s\",\"expires_in\":%d}"
        .formatted(access, refresh, identity, life);
  }

  /** A clerk of the department, or somebody with the roles that the name lists. */
  private static TestToken person(String user) {
    return user.startsWith("clerk-")
        ? TestTokens.clerk(user.substring("clerk-".length()))
        : TestToken.of(user).roles(Set.of(user.split(","))).region("411102");
  }

  private static String refusal() {
    return "{\"error\":\"invalid_grant\"}";
  }

  private static String challenge(String verifier) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (GeneralSecurityException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  private static Map<String, String> parameters(HttpExchange exchange) throws IOException {
    String query = exchange.getRequestURI().getRawQuery();
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Map<String, String> parameters = new HashMap<>();
    Arrays.stream(((query == null ? "" : query) + "&" + body).split("&"))
        .map(pair -> pair.split("=", 2))
        .filter(pair -> pair.length == 2)
        .forEach(pair -> parameters.put(decoded(pair[0]), decoded(pair[1])));
    return parameters;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
