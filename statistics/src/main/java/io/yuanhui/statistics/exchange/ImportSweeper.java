package io.yuanhui.statistics.exchange;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.yuanhui.commons.time.LocalTime;
import io.yuanhui.statistics.submission.Drafts;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.concurrent.Callable;

/** Forgets files, and later what came of them, some at a time so that no lock is held for long. */
@ApplicationScoped
class ImportSweeper {

  private static final int AT_ONCE = 100;

  private final ImportRetention retention;
  private final ImportParts parts;
  private final ImportFaults faults;
  private final Drafts drafts;
  private final ImportConfig config;
  private final Clock clock;

  ImportSweeper(
      ImportRetention retention,
      ImportParts parts,
      ImportFaults faults,
      Drafts drafts,
      ImportConfig config,
      Clock clock) {
    this.retention = retention;
    this.parts = parts;
    this.faults = faults;
    this.drafts = drafts;
    this.config = config;
    this.clock = clock;
  }

  @Scheduled(every = "1h", delayed = "5m", concurrentExecution = ConcurrentExecution.SKIP)
  void sweep() {
    for (ImportRetention.Over over : overSince(config.keepFiles(), true)) {
      if (!over.becameSubmission()) {
        all(() -> drafts.discard(over.submission()));
      }
      all(() -> parts.discard(over.id()));
    }
    for (ImportRetention.Over over : overSince(config.keepResults(), false)) {
      all(() -> faults.discard(over.id()));
      QuarkusTransaction.requiringNew().run(() -> retention.remove(over.id()));
    }
  }

  private List<ImportRetention.Over> overSince(Period time, boolean withFile) {
    Instant before = clock.instant().atZone(LocalTime.ZONE).minus(time).toInstant();
    return QuarkusTransaction.requiringNew().call(() -> retention.over(before, withFile, AT_ONCE));
  }

  private static void all(Callable<Boolean> some) {
    boolean more = true;
    while (more) {
      more = QuarkusTransaction.requiringNew().call(some);
    }
  }
}
