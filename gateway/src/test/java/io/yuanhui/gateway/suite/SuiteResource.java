package io.yuanhui.gateway.suite;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.yuanhui.testing.token.TestTokens;
import java.util.HashMap;
import java.util.Map;

/**
 * Gives the gateway addresses for its four services, at which tests start a {@link StubService} or
 * nothing, and a Keycloak that serves the key of {@link TestTokens}.
 *
 * <p>A fifth, {@code twins}, has two instances.
 *
 * <p>With the argument {@code door=secure} browsers come over TLS, which somebody before the door
 * has ended.
 */
public class SuiteResource implements QuarkusTestResourceLifecycleManager {

  private final boolean keycloakIsUp;
  private boolean secure;
  private StubKeycloak keycloak;

  public SuiteResource() {
    this(true);
  }

  SuiteResource(boolean keycloakIsUp) {
    this.keycloakIsUp = keycloakIsUp;
  }

  @Override
  public void init(Map<String, String> arguments) {
    secure = "secure".equals(arguments.get("door"));
  }

  @Override
  public Map<String, String> start() {
    Map<String, String> config = new HashMap<>();
    for (String context : new String[] {"economy", "livelihood", "environment", "poverty"}) {
      config.put("gateway.routes." + context + ".url", "http://127.0.0.1:" + Ports.free());
    }
    config.put(
        "gateway.routes.twins.url",
        "http://127.0.0.1:%d,http://127.0.0.1:%d".formatted(Ports.free(), Ports.free()));
    int port = Ports.free();
    if (keycloakIsUp) {
      keycloak = StubKeycloak.start(port);
    }
    config.put("KEYCLOAK_URL", "http://127.0.0.1:" + port);
    config.put("gateway.keycloak.issuer", TestTokens.ISSUER);
    config.put("gateway.login.url", secure ? "https://yuanhui.test" : Browser.DOOR);
    config.put("gateway.docs.public", "" + !secure);
    config.put("gateway.timeouts.connect", "300ms");
    config.put("gateway.routes.poverty.response-timeout", "700ms");
    return config;
  }

  @Override
  public void stop() {
    if (keycloak != null) {
      keycloak.close();
    }
  }
}
