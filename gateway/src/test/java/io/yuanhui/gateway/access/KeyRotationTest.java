package io.yuanhui.gateway.access;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.jwt.build.Jwt;
import io.yuanhui.gateway.suite.Ports;
import io.yuanhui.gateway.suite.StubService;
import io.yuanhui.gateway.suite.SuiteWithoutKeycloak;
import io.yuanhui.testing.token.PermissionEndpoints;
import io.yuanhui.testing.token.TestTokens;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = SuiteWithoutKeycloak.class, restrictToAnnotatedClass = true)
@TestProfile(KeyRotationTest.ShortMemory.class)
class KeyRotationTest {

  private static final Duration MEMORY = Duration.ofSeconds(3);

  public static class ShortMemory implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "gateway.tokens.remembered-for",
          MEMORY.toString(),
          "gateway.keycloak.keys-interval",
          "PT0.5S");
    }
  }

  private final AtomicInteger calls = new AtomicInteger();
  private volatile String keys;
  private HttpServer keycloak;
  private StubService economy;

  @BeforeEach
  void start() throws IOException {
    economy = StubService.of("economy");
    keycloak = HttpServer.create(new InetSocketAddress("127.0.0.1", Ports.ofKeycloak()), 0);
    PermissionEndpoints permissions = new PermissionEndpoints();
    keycloak.createContext(
        "/",
        exchange -> {
          if (exchange.getRequestURI().getPath().endsWith("/token")) {
            permissions.handle(exchange);
            return;
          }
          calls.incrementAndGet();
          byte[] body = keys.getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    keycloak.start();
  }

  @AfterEach
  void stop() {
    keycloak.stop(0);
    economy.close();
  }

  @Test
  void a_new_key_opens_at_once_and_a_withdrawn_one_no_longer_than_tokens_are_remembered()
      throws Exception {
    KeyPair old = pair();
    KeyPair fresh = pair();
    keys = keySet("old", old);
    // A door's very first request may take longer than a token is remembered here.
    assertEquals(200, status(token("old", old)));
    String remembered = token("old", old);
    assertEquals(200, status(remembered));

    Thread.sleep(600);
    keys = keySet("fresh", fresh);
    assertEquals(200, status(token("fresh", fresh)));
    int called = calls.get();
    Instant forgotten = Instant.now().plus(MEMORY);
    assertEquals(401, status(token("old", old)), "a token that nobody has seen before");
    assertEquals(200, status(remembered));
    while (status(remembered) == 200) {
      assertTrue(Instant.now().isBefore(forgotten), "a withdrawn key opens for too long");
    }
    assertTrue(calls.get() <= called + 5, "remembered tokens called Keycloak");
  }

  private static KeyPair pair() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    return generator.generateKeyPair();
  }

  private static String token(String id, KeyPair pair) {
    return Jwt.claims()
        .issuer(TestTokens.ISSUER)
        .audience("gateway")
        .subject("someone")
        .preferredUserName("viewer")
        .claim("typ", "Bearer")
        .claim("realm_access", Map.of("roles", List.of("viewer")))
        .claim("jti", "" + System.nanoTime())
        .expiresIn(300)
        .jws()
        .keyId(id)
        .sign(pair.getPrivate());
  }

  private static String keySet(String id, KeyPair pair) {
    RSAPublicKey key = (RSAPublicKey) pair.getPublic();
    return "{\"keys\":[{\"kid\":\"%s\",\"kty\":\"RSA\",\"use\":\"sig\",\"alg\":\"RS256\",\"n\":\"%s\",\"e\":\"%s\"}]}"
        .formatted(id, base64(key.getModulus()), base64(key.getPublicExponent()));
  }

  private static String base64(BigInteger number) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(number.toByteArray());
  }

  private static int status(String token) {
    return given().auth().oauth2(token).get("/api/economy/v1/indicators").statusCode();
  }
}
