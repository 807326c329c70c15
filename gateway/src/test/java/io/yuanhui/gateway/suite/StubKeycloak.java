package io.yuanhui.gateway.suite;

import com.sun.net.httpserver.HttpServer;
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
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What the gateway needs of Keycloak: the public keys, tokens that carry permissions, and {@link
 * StubLogins}. {@code GET /calls} tells how often keys were asked for.
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
    HttpServer server;
    try {
      server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
    } catch (IOException taken) {
      throw new UncheckedIOException(taken);
    }
    StubLogins logins = new StubLogins();
    server.createContext(
        "/",
        exchange -> {
          String path = exchange.getRequestURI().getPath();
          byte[] body =
              (path.equals("/calls") ? "" + calls.get() : keys()).getBytes(StandardCharsets.UTF_8);
          if (!path.equals("/calls")) {
            calls.incrementAndGet();
          }
          exchange.getResponseHeaders().add("Content-Type", "application/json");
          boolean known = path.equals("/calls") || path.equals(KEYS);
          exchange.sendResponseHeaders(logins.isAway() ? 503 : known ? 200 : 404, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    logins.register(server);
    // Requests that come together are answered together, as Keycloak does.
    server.setExecutor(Executors.newCachedThreadPool());
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
    ((ExecutorService) server.getExecutor()).shutdown();
  }
}
