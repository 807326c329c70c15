package io.yuanhui.environment.air;

import io.yuanhui.environment.station.Pollutant;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What a reviewer has said of some hours of a station.
 *
 * @param lastHour the last of them
 * @param revokedBy null while it holds
 */
record Invalidation(
    UUID id,
    int stationId,
    long firstHour,
    long lastHour,
    Set<Pollutant> pollutants,
    Reason reason,
    String note,
    String createdBy,
    Instant createdAt,
    String revokedBy,
    Instant revokedAt,
    String revokeNote) {

  /** Why. */
  enum Reason {
    /** The instrument was being serviced: the hours do not count. */
    MAINTENANCE,
    /** The instrument was faulty: the hours do not count. */
    FAULT,
    /**
     * A sand-dust day: it counts as a day, good or not; means of particulate matter leave it out.
     */
    SAND_DUST,
    /** Another reason, which the note says: the hours do not count. */
    OTHER;

    String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Reason> parse(String code) {
      return Arrays.stream(values()).filter(reason -> reason.code().equals(code)).findFirst();
    }
  }
}
