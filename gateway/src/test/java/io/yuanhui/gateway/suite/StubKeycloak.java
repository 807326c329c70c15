package io.yuanhui.gateway.suite;

import com.sun.net.httpserver.HttpServer;
import io.yuanhui.testing.token.PermissionEndpoints;
import io.yuanhui.testing.token.TokenResource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The addresses of Keycloak that the gateway needs: the public keys, and tokens that carry
 * permissions. {@code GET /calls} tells how often anything was asked.
 */
public final class StubKeycloak implements AutoCloseable {

  private static final String KEYS = "/realms/yuanhui/protocol/openid-connect/certs";

  private final HttpServer server;

  private StubKeycloak(HttpServer server) {
    this.server = server;
  }

  /** Listens on this port. */
  public static StubKeycloak start(int port) {
    AtomicInteger calls = new AtomicInteger();
    PermissionEndpoints permissions = new PermissionEndpoints();
    HttpServer server;
    try {
      server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
    } catch (IOException taken) {
      throw new UncheckedIOException(taken);
    }
    server.createContext(
        "/",
        exchange -> {
          String path = exchange.getRequestURI().getPath();
          byte[] body =
              (path.equals("/calls") ? "" + calls.get() : keys()).getBytes(StandardCharsets.UTF_8);
          if (!path.equals("/calls")) {
            calls.incrementAndGet();
          }
          if (path.endsWith("/token")) {
            permissions.handle(exchange);
            return;
          }
          exchange.getResponseHeaders().add("Content-Type", "application/json");
          exchange.sendResponseHeaders(
              path.equals("/calls") || path.equals(KEYS) ? 200 : 404, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    return new StubKeycloak(server);
  }

  private static String keys() {
    byte[] encoded =
        Base64.getDecoder().decode(new TokenResource().start().get("quarkus.oidc.public-key"));
    try {
      RSAPublicKey key =
          (RSAPublicKey)
              KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(encoded));
      return "{\"keys\":[{\"kty\":\"RSA\",\"use\":\"sig\",\"alg\":\"RS256\",\"n\":\"%s\",\"e\":\"%s\"}]}"
          .formatted(base64(key.getModulus()), base64(key.getPublicExponent()));
    } catch (GeneralSecurityException everyJdkHasRsa) {
      throw new IllegalStateException(everyJdkHasRsa);
    }
  }

  private static String base64(BigInteger number) {
    byte[] bytes = number.toByteArray();
    byte[] unsigned = bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
    return Base64.getUrlEncoder().withoutPadding().encodeToString(unsigned);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
