package io.yuanhui.gateway;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
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

  /** How instances of services are watched. */
  Instances instances();

  /** The connections to services. */
  Connections connections();

  /** What the door remembers of tokens. */
  Tokens tokens();

  /** Where tokens are exchanged for those that carry permissions. */
  Permissions permissions();

  /** How often a caller may ask. */
  Rates rates();

  /** What is too much for the ordinary rates. */
  Bulk bulk();

  /** What browsers are told. */
  Browsers browsers();

  /** One service. */
  interface Route {

    /**
     * Scheme, host and port, such as {@code http://127.0.0.1:8081}, of each instance; or a name
     * that stands for the IP addresses of several.
     */
    List<URI> url();

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

    /**
     * From the first byte of a request, or of a connection, to the end of its head; then closed.
     */
    @WithDefault("10s")
    Duration head();

    /** In which {@link Limits#bodyProgress()} must arrive of a body; then 408. */
    @WithDefault("10s")
    Duration bodyProgress();
  }

  /** Sizes. */
  interface Limits {

    /** Of a request's body, declared or counted; then 413. */
    @WithDefault("32M")
    MemorySize body();

    /** The same of a file that is imported. */
    @WithDefault("256M")
    MemorySize imported();

    /** What must arrive of a body in each {@link Timeouts#bodyProgress()}, unless all has. */
    @WithDefault("10K")
    MemorySize bodyProgress();
  }

  /** Watching, where a service has more than one. */
  interface Instances {

    /** How often each is asked whether it is ready. */
    @WithDefault("1s")
    Duration ask();

    /** In which it must answer that. */
    @WithDefault("2s")
    Duration patience();

    /** How often names are looked up. */
    @WithDefault("5s")
    Duration lookUp();

    /**
     * The largest body that is kept until it is answered, so that a request that may be repeated
     * can go to another instance where the first one broke off.
     */
    @WithDefault("64K")
    MemorySize keptBody();
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

  /** Memory of tokens that were verified. */
  interface Tokens {

    /** How many; 0 to verify at every request. */
    @WithDefault("10000")
    long remembered();

    /** How long at most, if they do not expire sooner: so long a withdrawn key may still open. */
    @WithDefault("5m")
    Duration rememberedFor();
  }

  /** Rates; each caller has buckets of its own. */
  interface Rates {

    /** A person, by the token's subject. */
    Allowances user();

    /** A system with client credentials, by its client id. */
    Allowances system();

    /** Tokens that did not hold, by address; what is not known yet then waits for its turn. */
    Rate guesses();
  }

  /** The three buckets of a caller. */
  interface Allowances {

    Rate reads();

    Rate writes();

    /** Imports, large bodies and exports as tables. */
    Rate bulk();
  }

  /** A token bucket. */
  interface Rate {

    /** Refill, tokens a second, spread evenly. */
    long perSecond();

    /** Capacity. */
    long burst();
  }

  /** Uploads that occupy a service for long. */
  interface Bulk {

    /** A body of more than this, or of unknown length, is one. */
    @WithDefault("1M")
    MemorySize body();

    /** At the same time, for each caller; then 429. */
    @WithDefault("4")
    int uploadsEach();

    /** At the same time, for all; then 503. */
    @WithDefault("32")
    int uploads();
  }

  /** Rules that browsers keep. */
  interface Browsers {

    /** {@code Strict-Transport-Security} on answers that went over TLS; 0 for none. */
    @WithDefault("365d")
    Duration strictTransport();
  }

  /** Keycloak's permissions. */
  interface Permissions {

    /** Keycloak's token endpoint. */
    URI tokenEndpoint();

    /** How long the door waits for it; then 503. */
    @WithDefault("3s")
    Duration timeout();

    /** Connections to it at most. */
    @WithDefault("32")
    int connections();

    /** Answers that are kept: one for each token and service. */
    @WithDefault("40000")
    int remembered();
  }
}
