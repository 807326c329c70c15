package io.yuanhui.environment.air;

import java.time.Instant;
import java.util.UUID;

/** An alert of heavy pollution as it is kept. */
class Alert {

  final UUID id;

  String region;

  String level;

  Instant from;

  Instant to;

  String measures;

  String issuedBy;

  long version;

  Alert(UUID id) {
    this.id = id;
  }
}
