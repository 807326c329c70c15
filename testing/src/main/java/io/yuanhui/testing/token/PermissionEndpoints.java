package io.yuanhui.testing.token;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The addresses of Keycloak by which permissions are asked for, at the edge of a test without
 * Keycloak: the settings of a resource server, its resources in full, and tokens that carry
 * permissions, all after the realm's file. {@code GET /calls} tells how many tokens were exchanged.
 */
public final class PermissionEndpoints implements HttpHandler {

  /** The grant type that asks for a token with permissions. */
  public static final String GRANT = "urn:ietf:params:oauth:grant-type:uma-ticket";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String REALM = "/realms/yuanhui";
  private static final String TOKEN = REALM + "/protocol/openid-connect/token";
  private static final String RESOURCES = REALM + "/authz/protection/resource_set";
  private static final List<String> CONTEXTS =
      List.of("economy", "livelihood", "environment", "poverty", "trial");

  private static final AtomicInteger EXCHANGED = new AtomicInteger();

  /** Starts a server that has nothing but these; it dies with the JVM. Returns its address. */
  public static String serve() {
    try {
      HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
      server.createContext("/", new PermissionEndpoints());
      startAsDaemon(server);
      return "http://127.0.0.1:" + server.getAddress().getPort();
    } catch (IOException noPort) {
      throw new UncheckedIOException(noPort);
    }
  }

  /** The server's own thread is a daemon if the one that starts it is. */
  private static void startAsDaemon(HttpServer server) {
    Thread starter = new Thread(server::start, "permission-endpoints");
    starter.setDaemon(true);
    starter.start();
    try {
      starter.join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    if (path.equals(REALM + "/.well-known/uma2-configuration")) {
      String here = "http://" + exchange.getRequestHeaders().getFirst("Host");
      answer(
          exchange,
          200,
          Map.of(
              "issuer", TestTokens.ISSUER,
              "token_endpoint", here + TOKEN,
              "resource_registration_endpoint", here + RESOURCES,
              "permission_endpoint", here + REALM + "/authz/protection/permission",
              "policy_endpoint", here + REALM + "/authz/protection/uma-policy"));
    } else if (path.equals("/calls")) {
      answer(exchange, 200, EXCHANGED.get());
    } else if (path.equals(TOKEN)) {
      token(exchange);
    } else if (path.equals(RESOURCES)) {
      answer(exchange, 200, RealmPolicies.resources(CONTEXTS).values());
    } else {
      answer(exchange, 404, Map.of("error", "not_found"));
    }
  }

  private static void token(HttpExchange exchange) throws IOException {
    Map<String, String> form = form(exchange);
    if (GRANT.equals(form.get("grant_type"))) {
      exchange(exchange, form);
    } else {
      answer(exchange, 200, issued(TestToken.of("service-account").toString()));
    }
  }

  /** Answers who asks for a token with permissions; the form has been read. */
  public static void exchange(HttpExchange exchange, Map<String, String> form) throws IOException {
    EXCHANGED.incrementAndGet();
    String bearer = exchange.getRequestHeaders().getFirst("Authorization").split(" ")[1];
    Map<String, Object> claims = claims(bearer);
    Set<String> roles = Set.copyOf(roles(claims));
    if (RealmPolicies.permissionsOf(roles).isEmpty()) {
      answer(
          exchange, 403, Map.of("error", "access_denied", "error_description", "not_authorized"));
      return;
    }
    TestToken permitted = TestToken.of((String) claims.get("preferred_username")).roles(roles);
    for (String claim : List.of("sub", "department", "region", "azp", "exp")) {
      permitted = permitted.claim(claim, claims.get(claim));
    }
    String audience = form.getOrDefault("audience", "economy-service");
    answer(exchange, 200, issued(permitted.audience(Set.of(audience)).toString()));
  }

  private static Map<String, Object> issued(String token) {
    return Map.of("access_token", token, "token_type", "Bearer", "expires_in", 300);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> claims(String token) throws IOException {
    return JSON.readValue(Base64.getUrlDecoder().decode(token.split("\\.")[1]), Map.class);
  }

  @SuppressWarnings("unchecked")
  private static List<String> roles(Map<String, Object> claims) {
    return ((Map<String, List<String>>) claims.get("realm_access")).get("roles");
  }

  private static Map<String, String> form(HttpExchange exchange) throws IOException {
    Map<String, String> form = new HashMap<>();
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    for (String field : body.split("&")) {
      String[] pair = field.split("=", 2);
      form.put(
          URLDecoder.decode(pair[0], StandardCharsets.UTF_8),
          pair.length < 2 ? "" : URLDecoder.decode(pair[1], StandardCharsets.UTF_8));
    }
    return form;
  }

  private static void answer(HttpExchange exchange, int status, Object body) throws IOException {
    byte[] json = JSON.writeValueAsBytes(body);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, json.length);
    exchange.getResponseBody().write(json);
    exchange.close();
  }
}
