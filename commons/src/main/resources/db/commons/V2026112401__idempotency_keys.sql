-- The keys of POST requests in the last 24 hours, each with its first answer.
CREATE TABLE idempotency_key (
  actor        VARCHAR(120)  COLLATE utf8mb4_bin NOT NULL,
  idem_key     VARCHAR(128)  COLLATE utf8mb4_bin NOT NULL,
  request_hash CHAR(64)      COLLATE utf8mb4_bin NOT NULL,
  status       SMALLINT,
  location     VARCHAR(500),
  etag         VARCHAR(100)  COLLATE utf8mb4_bin,
  body         MEDIUMTEXT,
  created_at   DATETIME(6)   NOT NULL,
  PRIMARY KEY (actor, idem_key),
  KEY idempotency_key_age (created_at)
) DEFAULT CHARSET = utf8mb4;
