package io.yuanhui.environment.water;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A value of a section, a day and an item, as it was reported.
 *
 * @param edition counted from 1; the last one counts
 * @param reason why a confirmed value was corrected; null elsewhere
 * @param supersededAt null while it counts
 */
record Sample(
    int sectionId,
    LocalDate day,
    String item,
    int edition,
    BigDecimal value,
    String unit,
    boolean confirmed,
    String reason,
    String recordedBy,
    Instant recordedAt,
    Instant supersededAt) {

  Key key() {
    return new Key(sectionId, day, item);
  }

  /** What there is one value of at a time. */
  record Key(int sectionId, LocalDate day, String item) {}
}
