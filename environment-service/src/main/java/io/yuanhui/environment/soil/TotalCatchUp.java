package io.yuanhui.environment.soil;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.yuanhui.commons.audit.AuditLog;
import io.yuanhui.commons.audit.Origin;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/**
 * Adds the plots to the totals that a release without totals left behind, some at a time: after its
 * migration, and while instances of it still write. Safe with many replicas, as a plot is locked,
 * and what it adds is put in the place of what it added; until then summaries are computed from
 * plots.
 */
@ApplicationScoped
class TotalCatchUp {

  private static final int AT_ONCE = 100;

  private final TotalStore store;
  private final DerivedTotals derived;
  private final AuditLog audit;

  TotalCatchUp(TotalStore store, DerivedTotals derived, AuditLog audit) {
    this.store = store;
    this.derived = derived;
    this.audit = audit;
  }

  @Scheduled(every = "1m", delayed = "5s", concurrentExecution = ConcurrentExecution.SKIP)
  void look() {
    List<Integer> some = store.stale(AT_ONCE);
    while (!some.isEmpty()) {
      List<Integer> plots = some;
      QuarkusTransaction.requiringNew().run(() -> derive(plots));
      some = store.stale(AT_ONCE);
    }
  }

  private void derive(List<Integer> plots) {
    derived.derive(plots);
    audit.record(
        Origin.inTheNameOf("environment-service"),
        "soil.derive",
        "soil-plots",
        null,
        Map.of("plots", plots.size(), "first", plots.get(0)));
  }
}
