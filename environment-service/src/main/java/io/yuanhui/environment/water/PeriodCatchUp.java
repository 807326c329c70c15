package io.yuanhui.environment.water;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.yuanhui.commons.audit.AuditLog;
import io.yuanhui.commons.audit.Origin;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/**
 * Derives what a release without derived rows left behind, a section at a time: after its
 * migration, and while instances of it still write. Safe with many replicas, as a section is locked
 * and looked at again; until then it is computed from its samples when asked for.
 */
@ApplicationScoped
class PeriodCatchUp {

  private final PeriodStore store;
  private final DerivedPeriods derived;
  private final AuditLog audit;

  PeriodCatchUp(PeriodStore store, DerivedPeriods derived, AuditLog audit) {
    this.store = store;
    this.derived = derived;
    this.audit = audit;
  }

  @Scheduled(every = "1m", delayed = "5s", concurrentExecution = ConcurrentExecution.SKIP)
  void look() {
    store.stale().forEach(section -> QuarkusTransaction.requiringNew().run(() -> derive(section)));
  }

  private void derive(int section) {
    SectionPlan plan = store.lock(List.of(section)).get(0);
    if (store.stale(List.of(section)).isEmpty()) {
      return;
    }
    derived.deriveAll(plan);
    audit.record(
        Origin.inTheNameOf("environment-service"),
        "water.derive",
        "water-section/" + section,
        null,
        Map.of("version", plan.version()));
  }
}
