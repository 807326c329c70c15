package io.yuanhui.commons.audit;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Recomputes the whole stored chain, holding one page of it at a time. */
@Startup
@ApplicationScoped
class Verification {

  private static final int PAGE = 1000;
  private static final AuditFilter ALL = new AuditFilter(null, null, null, null);

  private final ChainReader chain;
  private final HeadSeal seal;
  private final Counter whole;
  private final Counter broken;

  Verification(ChainReader chain, HeadSeal seal, MeterRegistry metrics) {
    this.chain = chain;
    this.seal = seal;
    this.whole = metrics.counter("yuanhui.audit.verifications", "chain", "whole");
    this.broken = metrics.counter("yuanhui.audit.verifications", "chain", "broken");
  }

  /**
   * What was found.
   *
   * @param events how many events follow one another up to the end or the first break
   * @param broken null where nothing is
   * @param head the end of the chain when the reading began
   */
  record Finding(long events, ChainBreak broken, Head head) {}

  /**
   * Reads the chain from its beginning, or from the checkpoint.
   *
   * @param known a place of a signed head; null where none is known
   */
  Finding run(Place known) {
    Optional<ChainReader.Checkpoint> checkpoint = chain.checkpoint();
    ChainCheck check =
        new ChainCheck(checkpoint.map(ChainReader.Checkpoint::place).orElse(Place.START), known);
    Head head = chain.head();
    if (checkpoint.isPresent() && !isOurs(checkpoint.get())) {
      check.breakAt(check.position(), ChainBreak.Reason.CHECKPOINT_ALTERED);
    } else {
      followTo(head, check);
      check.end(head);
      requireNothingAfter(check);
    }
    (check.broken() == null ? whole : broken).increment();
    return new Finding(check.events(), check.broken(), head);
  }

  private boolean isOurs(ChainReader.Checkpoint checkpoint) {
    Place place = checkpoint.place();
    return seal.fits(
        HeadSeal.Kind.CHECKPOINT, place.position(), place.hash(), checkpoint.signature());
  }

  /** Up to the end as it was when the reading began: what is added meanwhile is left out. */
  private void followTo(Head head, ChainCheck check) {
    List<AuditEvent> page;
    do {
      page = chain.page(ALL, check.position(), PAGE);
      for (AuditEvent event : page) {
        if (event.position() > head.position() || !check.follow(event)) {
          return;
        }
      }
    } while (!page.isEmpty());
  }

  /** An event is seen together with the end that names it, so no event may lie beyond the end. */
  private void requireNothingAfter(ChainCheck check) {
    long last = chain.lastPosition();
    Head now = chain.head();
    if (check.broken() == null && last > now.position()) {
      check.breakAt(now.position() + 1, ChainBreak.Reason.HEAD_ALTERED);
    }
  }
}
