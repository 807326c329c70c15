package io.yuanhui.gateway.proxy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.MultiMap;
import io.yuanhui.gateway.suite.StubService;
import io.yuanhui.gateway.suite.SuiteResource;
import io.yuanhui.gateway.suite.Wire;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Behind an ingress: its word about the caller counts, and nobody else's. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@TestProfile(TrustedProxyTest.BehindAnIngress.class)
class TrustedProxyTest {

  private static final String GET = "GET /api/economy/v1/x HTTP/1.1";
  private static final String INGRESS = "127.0.0.1";
  private static final String STRANGER = "127.0.0.2";

  public static class BehindAnIngress implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("GATEWAY_BEHIND_PROXY", "true", "TRUSTED_PROXIES", INGRESS);
    }
  }

  @Test
  void the_ingress_says_who_called_it() throws IOException {
    MultiMap headers = passedOn(INGRESS);

    assertEquals("203.0.113.9", headers.get("X-Forwarded-For"));
    assertEquals("https", headers.get("X-Forwarded-Proto"));
    assertEquals("figures.example.cn", headers.get("X-Forwarded-Host"));
  }

  @Test
  void a_stranger_says_it_in_vain() throws IOException {
    MultiMap headers = passedOn(STRANGER);

    assertEquals(STRANGER, headers.get("X-Forwarded-For"));
    assertEquals("http", headers.get("X-Forwarded-Proto"));
    assertEquals("gateway.test", headers.get("X-Forwarded-Host"));
  }

  private static MultiMap passedOn(String from) throws IOException {
    try (StubService economy = StubService.of("economy");
        Wire wire = Wire.from(from)) {
      String head =
          wire.send(
                  Wire.head(
                      GET,
                      "X-Forwarded-For: 203.0.113.9",
                      "X-Forwarded-Proto: https",
                      "X-Forwarded-Host: figures.example.cn"))
              .readHead();
      assertTrue(head.startsWith("HTTP/1.1 200 "), head);
      return economy.only().headers();
    }
  }
}
