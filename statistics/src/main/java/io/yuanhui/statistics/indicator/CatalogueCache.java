package io.yuanhui.statistics.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/**
 * Keeps the catalogue for a moment, as every request reads all of it.
 *
 * <p>A change made here shows at once; one made by another replica of the service within {@link
 * #LIFE}.
 */
@ApplicationScoped
class CatalogueCache {

  static final Duration LIFE = Duration.ofSeconds(2);

  private final Clock clock;
  private volatile Kept kept;

  CatalogueCache(Clock clock) {
    this.clock = clock;
  }

  private record Kept(Catalogue catalogue, Instant until) {}

  Catalogue get(Supplier<Catalogue> load) {
    Kept current = kept;
    Instant now = clock.instant();
    if (current == null || now.isAfter(current.until)) {
      current = new Kept(load.get(), now.plus(LIFE));
      kept = current;
    }
    return current.catalogue;
  }

  void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) CatalogueChanged change) {
    kept = null;
  }
}
