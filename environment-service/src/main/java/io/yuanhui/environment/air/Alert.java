package io.yuanhui.environment.air;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** An alert of heavy pollution as it is kept. */
@Entity
@Table(name = "air_alert")
class Alert {

  @Id
  @JdbcTypeCode(SqlTypes.BINARY)
  UUID id;

  @Column(name = "region_code")
  String region;

  String level;

  @Column(name = "begins_at")
  Instant from;

  @Column(name = "ends_at")
  Instant to;

  String measures;

  @Column(name = "issued_by")
  String issuedBy;

  @Version Long version;

  protected Alert() {}

  Alert(UUID id) {
    this.id = id;
  }
}
