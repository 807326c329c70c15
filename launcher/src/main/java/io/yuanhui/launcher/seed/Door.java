package io.yuanhui.launcher.seed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.yuanhui.launcher.keycloak.Tokens;
import io.yuanhui.launcher.process.StartFailure;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/** The gateway as its users meet it: each request is made by somebody, with their token. */
final class Door {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int NOT_FOUND = 404;

  private final URI gateway;
  private final Tokens tokens;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final ObjectMapper json =
      JsonMapper.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

  Door(URI gateway, Tokens tokens) {
    this.gateway = gateway;
    this.tokens = tokens;
  }

  /** Empty where there is nothing (404). */
  Optional<JsonNode> find(String user, String path) {
    HttpResponse<String> response = send(user, request(user, path).GET());
    return response.statusCode() == NOT_FOUND ? Optional.empty() : Optional.of(read(response));
  }

  JsonNode get(String user, String path) {
    return read(send(user, request(user, path).GET()));
  }

  /**
   * Posts.
   *
   * @param key makes a repetition harmless
   * @param body null for none
   */
  JsonNode post(String user, String path, String key, Object body) {
    return read(
        send(user, request(user, path).header("Idempotency-Key", key).POST(publisher(body))));
  }

  JsonNode put(String user, String path, Object body) {
    return read(send(user, request(user, path).PUT(publisher(body))));
  }

  /** Puts a table, which may take its time. */
  JsonNode putCsv(String system, String path, String csv) {
    return read(
        send(
            system,
            request(system, path)
                .timeout(PATIENCE.multipliedBy(5))
                .setHeader("Content-Type", "text/csv")
                .PUT(HttpRequest.BodyPublishers.ofString(csv))));
  }

  /** Puts under the version that another address has now: a part of what stands there. */
  JsonNode putUnderVersion(String user, String versioned, String path, Object body) {
    HttpResponse<String> now = send(user, request(user, versioned).GET());
    read(now);
    String version = now.headers().firstValue("ETag").orElse("*");
    return read(send(user, request(user, path).header("If-Match", version).PUT(publisher(body))));
  }

  private HttpRequest.Builder request(String user, String path) {
    return HttpRequest.newBuilder(URI.create(gateway + path))
        .timeout(PATIENCE)
        .header("Authorization", "Bearer " + token(user))
        .header("Content-Type", "application/json")
        .header("Accept", "application/json");
  }

  private String token(String user) {
    return user.startsWith("system-") ? tokens.ofSystem(user) : tokens.ofUser(user);
  }

  private HttpResponse<String> send(String user, HttpRequest.Builder builder) {
    HttpRequest request = builder.build();
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException failed) {
      throw failure(request, user + ": " + failed, failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw failure(request, "interrupted", interrupted);
    }
  }

  private JsonNode read(HttpResponse<String> response) {
    if (response.statusCode() / 100 != 2) {
      throw failure(response.request(), response.statusCode() + " " + response.body(), null);
    }
    try {
      return json.readTree(response.body());
    } catch (JsonProcessingException unreadable) {
      throw failure(response.request(), response.body(), unreadable);
    }
  }

  private HttpRequest.BodyPublisher publisher(Object body) {
    try {
      return body == null
          ? HttpRequest.BodyPublishers.noBody()
          : HttpRequest.BodyPublishers.ofByteArray(json.writeValueAsBytes(body));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static StartFailure failure(HttpRequest request, String reason, Exception cause) {
    return new StartFailure(
        "数据装入失败 The seed failed: %s %s: %s".formatted(request.method(), request.uri(), reason),
        cause);
  }
}
