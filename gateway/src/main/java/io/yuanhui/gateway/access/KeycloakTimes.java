package io.yuanhui.gateway.access;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.Startup;
import io.vertx.core.AsyncResult;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/** How long Keycloak takes to answer the door, by what it is asked for and whether it answers. */
@Startup
@ApplicationScoped
public class KeycloakTimes {

  /** What Keycloak is asked for. */
  public enum Purpose {
    KEYS,
    PERMISSIONS
  }

  private final MeterRegistry metrics;
  private final Map<Purpose, Timer> answered = new EnumMap<>(Purpose.class);
  private final Map<Purpose, Timer> failed = new EnumMap<>(Purpose.class);

  KeycloakTimes(MeterRegistry metrics) {
    this.metrics = metrics;
    for (Purpose purpose : Purpose.values()) {
      answered.put(purpose, timer(purpose, "answered"));
      failed.put(purpose, timer(purpose, "unavailable"));
    }
  }

  private Timer timer(Purpose purpose, String outcome) {
    return Timer.builder("gateway.keycloak.requests")
        .description("Requests of the door to Keycloak; a refusal is an answer")
        .tags("purpose", purpose.name().toLowerCase(Locale.ROOT), "outcome", outcome)
        .register(metrics);
  }

  /** A request begins. */
  public Running start(Purpose purpose) {
    return new Running(purpose, Timer.start(metrics));
  }

  /** A request under way. */
  public final class Running {

    private final Purpose purpose;
    private final Timer.Sample sample;

    private Running(Purpose purpose, Timer.Sample sample) {
      this.purpose = purpose;
      this.sample = sample;
    }

    /**
     * It is over.
     *
     * @param isAnswer whether a failure is an answer all the same
     */
    public void end(AsyncResult<?> result, Predicate<Throwable> isAnswer) {
      boolean fine = result.succeeded() || isAnswer.test(result.cause());
      sample.stop((fine ? answered : failed).get(purpose));
    }
  }
}
