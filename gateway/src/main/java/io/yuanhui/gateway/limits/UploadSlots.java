package io.yuanhui.gateway.limits;

import java.util.HashMap;
import java.util.Map;

/**
 * How many uploads are under way, for each caller and in all. Entries exist only while there are
 * some.
 */
final class UploadSlots {

  private final int most;
  private final int mostEach;
  private final Map<String, Integer> underWay = new HashMap<>();
  private int total;

  /** Why an upload may not begin. */
  enum Grant {
    GIVEN,
    CALLER_HAS_ALL,
    NONE_LEFT
  }

  UploadSlots(int most, int mostEach) {
    this.most = most;
    this.mostEach = mostEach;
  }

  /** Takes a slot if there is one. */
  synchronized Grant take(String caller) {
    int own = underWay.getOrDefault(caller, 0);
    if (own >= mostEach) {
      return Grant.CALLER_HAS_ALL;
    }
    if (total >= most) {
      return Grant.NONE_LEFT;
    }
    underWay.put(caller, own + 1);
    total++;
    return Grant.GIVEN;
  }

  /** Gives one back that was taken. */
  synchronized void release(String caller) {
    underWay.computeIfPresent(caller, (same, own) -> own == 1 ? null : own - 1);
    total--;
  }
}
