package io.yuanhui.statistics.submission;

import java.time.Instant;
import java.util.UUID;

/** Submissions that become public together; each of them names it. */
class Release {

  UUID id;

  String title;

  ReleaseState state;

  /** Null where it was published at once. */
  Instant publishAt;

  Instant publishedAt;

  Instant createdAt;

  String createdBy;

  String cancelReason;

  long version;

  static Release of(String title, Instant publishAt, String createdBy, Instant createdAt) {
    Release release = new Release();
    release.id = UUID.randomUUID();
    release.title = title;
    release.state = ReleaseState.SCHEDULED;
    release.publishAt = publishAt;
    release.createdBy = createdBy;
    release.createdAt = createdAt;
    return release;
  }
}
