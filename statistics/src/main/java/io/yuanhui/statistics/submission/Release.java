package io.yuanhui.statistics.submission;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Submissions that become public together; each of them names it. */
@Entity
@Table(name = "figure_release")
class Release {

  @Id
  @JdbcTypeCode(SqlTypes.BINARY)
  UUID id;

  @Column(updatable = false)
  String title;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  ReleaseState state;

  /** Null where it was published at once. */
  @Column(name = "publish_at", updatable = false)
  Instant publishAt;

  @Column(name = "published_at")
  Instant publishedAt;

  @Column(name = "created_at", updatable = false)
  Instant createdAt;

  @Column(name = "created_by", updatable = false)
  String createdBy;

  @Column(name = "cancel_reason")
  String cancelReason;

  @Version long version;

  protected Release() {}

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
