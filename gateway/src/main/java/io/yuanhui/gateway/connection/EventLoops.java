package io.yuanhui.gateway.connection;

import io.quarkus.vertx.VertxOptionsCustomizer;
import io.vertx.core.VertxOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * As many event loops as processors, unless the configuration says otherwise: nothing blocks here,
 * so that more of them would only take turns.
 */
@ApplicationScoped
class EventLoops implements VertxOptionsCustomizer {

  private final Optional<Integer> configured;

  EventLoops(
      @ConfigProperty(name = "quarkus.vertx.event-loops-pool-size") Optional<Integer> configured) {
    this.configured = configured;
  }

  @Override
  public void accept(VertxOptions options) {
    if (configured.isEmpty()) {
      options.setEventLoopPoolSize(Runtime.getRuntime().availableProcessors());
    }
  }
}
