package io.yuanhui.commons.audit;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.yuanhui.commons.watch.Readings;
import io.yuanhui.commons.watch.Readings.Reading;
import jakarta.enterprise.context.ApplicationScoped;

/** How long the chain is: events a second are its growth. */
@ApplicationScoped
class AuditReadings {

  private final ChainReader chain;
  private final Readings readings;
  private final Reading position;

  AuditReadings(ChainReader chain, MeterRegistry metrics) {
    this.chain = chain;
    this.readings = new Readings(metrics, "audit");
    this.position =
        readings.gauge("yuanhui.audit.position", null, "The position of the last audit event");
  }

  @Scheduled(every = "${yuanhui.watch.every:30s}", concurrentExecution = ConcurrentExecution.SKIP)
  void read() {
    readings.take(() -> position.set(chain.head().position()));
  }
}
