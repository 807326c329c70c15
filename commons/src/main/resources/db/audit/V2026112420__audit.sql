-- Who changed, or was refused, what: one row an event, numbered 1, 2, 3 without gaps. The hash covers
-- the row and the hash before it. The service's own user may read and add rows, and nothing else.
CREATE TABLE audit_event (
  position     BIGINT       NOT NULL,
  at           DATETIME(6)  NOT NULL,
  actor        VARCHAR(120) COLLATE utf8mb4_bin,
  department   VARCHAR(40)  COLLATE utf8mb4_bin,
  address      VARCHAR(64)  COLLATE utf8mb4_bin,
  action       VARCHAR(60)  COLLATE utf8mb4_bin NOT NULL,
  entity       VARCHAR(200) COLLATE utf8mb4_bin NOT NULL,
  outcome      VARCHAR(16)  COLLATE utf8mb4_bin NOT NULL,
  before_state MEDIUMTEXT   COLLATE utf8mb4_bin,
  after_state  MEDIUMTEXT   COLLATE utf8mb4_bin,
  request_id   VARCHAR(64)  COLLATE utf8mb4_bin,
  hash         CHAR(64)     COLLATE utf8mb4_bin NOT NULL,
  PRIMARY KEY (position),
  KEY audit_event_entity (entity, position),
  KEY audit_event_actor (actor, position),
  KEY audit_event_time (at, position)
) DEFAULT CHARSET = utf8mb4;

-- The last event's place in the chain; locked while events are added, so that they follow one another
-- and their times never go back.
CREATE TABLE audit_head (
  id       TINYINT     NOT NULL,
  position BIGINT      NOT NULL,
  at       DATETIME(6) NOT NULL,
  hash     CHAR(64)    COLLATE utf8mb4_bin NOT NULL,
  PRIMARY KEY (id)
) DEFAULT CHARSET = utf8mb4;

INSERT INTO audit_head (id, position, at, hash) VALUES (1, 0, '1970-01-01 00:00:00', REPEAT('0', 64));

-- Where the chain begins after old events were removed: the last one removed, signed by the service.
CREATE TABLE audit_checkpoint (
  id        TINYINT     NOT NULL,
  position  BIGINT      NOT NULL,
  hash      CHAR(64)    COLLATE utf8mb4_bin NOT NULL,
  signature CHAR(64)    COLLATE utf8mb4_bin NOT NULL,
  PRIMARY KEY (id)
) DEFAULT CHARSET = utf8mb4;
