package io.yuanhui.commons.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Lets so many through per address and minute and counts the others; safe for many threads.
 *
 * <p>Where refusals come from very many addresses at once, those beyond a number of addresses share
 * one count, so that its memory stays bounded.
 */
final class FloodGate {

  /** The name of what the addresses beyond share. */
  static final String OTHERS = "*";

  private static final Duration WINDOW = Duration.ofMinutes(1);
  private static final int MOST_ADDRESSES = 10_000;

  private final int allowed;
  private final Map<String, Window> windows = new HashMap<>();

  FloodGate(int allowed) {
    this.allowed = allowed;
  }

  /** What an address was refused beyond the allowed number. */
  record Excess(String address, long count, Instant since) {}

  private static final class Window {
    private final Instant since;
    private long count;

    private Window(Instant since) {
      this.since = since;
    }
  }

  synchronized boolean admit(String address, Instant now) {
    String name = address == null ? OTHERS : address;
    if (!windows.containsKey(name) && windows.size() >= MOST_ADDRESSES) {
      name = OTHERS;
    }
    return ++windows.computeIfAbsent(name, any -> new Window(now)).count <= allowed;
  }

  /** Ends the windows that began a minute ago or earlier, and tells what they had too much. */
  synchronized List<Excess> close(Instant now) {
    return closeBegunBefore(now.minus(WINDOW));
  }

  /** Ends all windows. */
  synchronized List<Excess> closeAll() {
    return closeBegunBefore(Instant.MAX);
  }

  private List<Excess> closeBegunBefore(Instant limit) {
    List<Excess> excess = new ArrayList<>();
    windows
        .entrySet()
        .removeIf(
            entry -> {
              Window window = entry.getValue();
              boolean over = !window.since.isAfter(limit);
              if (over && window.count > allowed) {
                excess.add(new Excess(entry.getKey(), window.count - allowed, window.since));
              }
              return over;
            });
    return excess;
  }
}
