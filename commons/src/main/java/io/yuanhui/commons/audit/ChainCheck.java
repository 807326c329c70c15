package io.yuanhui.commons.audit;

/**
 * Recomputes the chain, event by event in the order of positions, and finds the first that does not
 * follow from the one before. Pure, and of constant size.
 */
final class ChainCheck {

  private final Place known;
  private Place last;
  private long events;
  private ChainBreak broken;

  /**
   * Begins after a place that is trusted.
   *
   * @param known a place that the chain is known to have had; null where none is
   */
  ChainCheck(Place start, Place known) {
    this.last = start;
    this.known = known;
  }

  /** Takes the next event; false where the chain is broken and the rest does not matter. */
  boolean follow(AuditEvent event) {
    long next = last.position() + 1;
    if (event.position() != next) {
      return breakAt(next, ChainBreak.Reason.MISSING);
    }
    if (!event.hash().equals(ChainHash.of(last.hash(), next, event.at(), event.what()))) {
      return breakAt(next, ChainBreak.Reason.ALTERED);
    }
    if (known != null && known.position() == next && !known.hash().equals(event.hash())) {
      return breakAt(next, ChainBreak.Reason.REWRITTEN);
    }
    last = new Place(next, event.hash());
    events++;
    return true;
  }

  /** After the last event: what stands as the end of the chain must be that event. */
  void end(Head head) {
    if (broken != null) {
      return;
    }
    boolean cut = last.position() < head.position();
    if (cut || known != null && last.position() < known.position()) {
      breakAt(last.position() + 1, ChainBreak.Reason.CUT);
    } else if (last.position() > head.position() || !last.hash().equals(head.hash())) {
      breakAt(last.position(), ChainBreak.Reason.HEAD_ALTERED);
    }
  }

  boolean breakAt(long position, ChainBreak.Reason reason) {
    broken = new ChainBreak(position, reason);
    return false;
  }

  /** The last event that follows. */
  long position() {
    return last.position();
  }

  /** How many events follow one another. */
  long events() {
    return events;
  }

  /** Null where nothing is broken. */
  ChainBreak broken() {
    return broken;
  }
}
