package io.yuanhui.gateway;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** What the door can be told; the defaults are those of one machine. */
@ConfigMapping(prefix = "gateway")
public interface GatewayConfig {

  /** The services by context: {@code economy} owns {@code /api/economy/v1}. */
  Map<String, Route> routes();

  /** How long the door waits for a service. */
  Timeouts timeouts();

  /** How much the door lets through. */
  Limits limits();

  /** The connections to services. */
  Connections connections();

  /** One service. */
  interface Route {

    /** Scheme, host and port, such as {@code http://127.0.0.1:8081}. */
    URI url();

    /** Overrides {@link Timeouts#response()} for a service with slower answers. */
    Optional<Duration> responseTimeout();
  }

  /** Waiting, for every service unless its route says otherwise. */
  interface Timeouts {

    /** To get a connection, new or pooled; then 503. */
    @WithDefault("1s")
    Duration connect();

    /** From the end of the request to the head of the answer; then 504. */
    @WithDefault("30s")
    Duration response();
  }

  /** Sizes. */
  interface Limits {

    /** Of a request's body, declared or counted; then 413. */
    @WithDefault("32M")
    MemorySize body();
  }

  /** Pooling. */
  interface Connections {

    /** Kept or in use, for each service and event loop. */
    @WithDefault("64")
    int pool();

    /** Requests that may wait for a connection, for each service and event loop; then 503. */
    @WithDefault("256")
    int waiting();

    /** Idle ones close after this; it must be shorter than the services' own idle timeout. */
    @WithDefault("60s")
    Duration keepAlive();
  }
}
