package io.yuanhui.statistics.storage;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Looks at the publication clock twice in one reading. */
@ApplicationScoped
@Snapshot
public class TwoLooks {

  private final Jdbi jdbi;

  TwoLooks(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** What was seen before something was done, and after. */
  public List<Instant> around(Runnable something) {
    Instant before = look();
    something.run();
    return List.of(before, look());
  }

  private Instant look() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT published_at FROM publication_clock")
                .mapTo(Instant.class)
                .one());
  }
}
