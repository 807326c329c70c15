package io.yuanhui.launcher.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.yuanhui.launcher.process.StartFailure;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Access tokens of the development realm's people and systems, kept until shortly before expiry.
 */
public final class Tokens {

  private static final Duration MARGIN = Duration.ofSeconds(30);
  private static final String PASSWORD = "yuanhui-dev";

  private final URI endpoint;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(MARGIN).build();
  private final ObjectMapper json = new ObjectMapper();
  private final Map<String, Token> kept = new ConcurrentHashMap<>();

  /**
   * Tokens from a Keycloak.
   *
   * @param keycloak its address, without the realm
   */
  public Tokens(URI keycloak) {
    this.endpoint =
        URI.create(keycloak + "/realms/" + Keycloak.REALM + "/protocol/openid-connect/token");
  }

  /**
   * A person's token, by direct grant of the client {@code dev-cli}.
   *
   * @param user such as {@code clerk-hrss}
   * @throws StartFailure where Keycloak refuses, with its words
   */
  public String ofUser(String user) {
    return token(
        user,
        Map.of(
            "grant_type",
            "password",
            "client_id",
            "dev-cli",
            "username",
            user,
            "password",
            PASSWORD));
  }

  /**
   * A system's token, by its client credentials.
   *
   * @param client such as {@code system-hrss}
   * @throws StartFailure where Keycloak refuses, with its words
   */
  public String ofSystem(String client) {
    return token(
        client,
        Map.of(
            "grant_type",
            "client_credentials",
            "client_id",
            client,
            "client_secret",
            "dev-" + client));
  }

  private String token(String owner, Map<String, String> form) {
    return kept.compute(
            owner, (name, old) -> old != null && old.isFresh() ? old : fetch(name, form))
        .value();
  }

  private Token fetch(String owner, Map<String, String> form) {
    String body =
        form.entrySet().stream()
            .map(field -> field.getKey() + "=" + encode(field.getValue()))
            .collect(Collectors.joining("&"));
    HttpRequest request =
        HttpRequest.newBuilder(endpoint)
            .timeout(MARGIN)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
      if (response.statusCode() != 200) {
        throw new StartFailure("Keycloak 拒绝登录 refuses %s: %s".formatted(owner, response.body()));
      }
      JsonNode answer = json.readTree(response.body());
      return new Token(
          answer.path("access_token").asText(),
          Instant.now().plusSeconds(answer.path("expires_in").asLong()).minus(MARGIN));
    } catch (IOException failed) {
      throw new StartFailure("Keycloak %s: %s".formatted(endpoint, failed), failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new StartFailure("登录被中断 The login was interrupted.", interrupted);
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private record Token(String value, Instant freshUntil) {

    boolean isFresh() {
      return Instant.now().isBefore(freshUntil);
    }
  }
}
