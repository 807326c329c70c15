package io.yuanhui.environment.air;

import io.yuanhui.environment.aqi.AirDay;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Days on their way to their table, which takes many at once faster than some at a time. */
final class PendingDays {

  private static final int MOST = 5000;

  private final DayStore store;
  private final DayStore.Scope scope;
  private final Map<String, List<AirDay>> days = new HashMap<>();
  private int count;

  PendingDays(DayStore store, DayStore.Scope scope) {
    this.store = store;
    this.scope = scope;
  }

  void add(String key, List<AirDay> its) {
    days.computeIfAbsent(key, any -> new ArrayList<>()).addAll(its);
    count += its.size();
    if (count >= MOST) {
      write();
    }
  }

  /** Writes those that are still pending. */
  void write() {
    if (count > 0) {
      store.put(scope, days);
      days.clear();
      count = 0;
    }
  }
}
