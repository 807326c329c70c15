package io.yuanhui.gateway.proxy;

import io.yuanhui.gateway.GatewayConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The services of the configuration, by context. */
@ApplicationScoped
class Upstreams {

  private final Map<String, Upstream> byContext = new TreeMap<>();

  Upstreams(
      GatewayConfig config,
      UpstreamClients clients,
      @ConfigProperty(name = "quarkus.http.idle-timeout") Duration idleTimeout) {
    config
        .routes()
        .forEach(
            (context, route) -> {
              Duration response = route.responseTimeout().orElse(config.timeouts().response());
              requireShorter(context, response, idleTimeout);
              byContext.put(
                  context,
                  new Upstream(
                      context,
                      new Instances(route.url()),
                      config.timeouts().connect(),
                      response,
                      clients));
            });
  }

  /** While a caller waits, nothing moves on the connection: it must not look idle before a 504. */
  private static void requireShorter(String context, Duration response, Duration idle) {
    if (response.compareTo(idle) >= 0) {
      throw new IllegalArgumentException(
          "The response timeout of %s (%s) must be shorter than quarkus.http.idle-timeout (%s)"
              .formatted(context, response, idle));
    }
  }

  Collection<Upstream> all() {
    return byContext.values();
  }
}
