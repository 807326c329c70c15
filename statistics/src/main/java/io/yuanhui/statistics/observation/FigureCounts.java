package io.yuanhui.statistics.observation;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;

/** Counts what this replica has published and withdrawn, once it is committed. */
@Startup
@ApplicationScoped
class FigureCounts {

  static final String PUBLISH = "publish";
  static final String WITHDRAW = "withdraw";

  private final Counter published;
  private final Counter withdrawn;

  FigureCounts(MeterRegistry registry) {
    this.published = counter(registry, PUBLISH);
    this.withdrawn = counter(registry, WITHDRAW);
  }

  private static Counter counter(MeterRegistry registry, String kind) {
    return Counter.builder("yuanhui.figures")
        .description("Vintages of figures since the start, by what made them")
        .tag("kind", kind)
        .register(registry);
  }

  void count(@Observes(during = TransactionPhase.AFTER_SUCCESS) FiguresChanged change) {
    (change.kind().equals(PUBLISH) ? published : withdrawn).increment(change.figures());
  }
}
