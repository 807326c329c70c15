package io.yuanhui.statistics.form;

import java.time.Instant;
import java.util.UUID;

/**
 * Leave to fill a form after its deadline.
 *
 * @param region null for every region of the form
 * @param until when it closes again
 */
public record Extension(
    UUID id,
    String form,
    String period,
    String region,
    Instant until,
    String reason,
    String grantedBy,
    Instant grantedAt) {

  /** Whether it is leave for a region. */
  public boolean covers(String other) {
    return region == null || region.equals(other);
  }
}
