-- Subscriptions of other systems. Secrets are encrypted with a key that the database does not hold.
CREATE TABLE webhook (
  id              BINARY(16)     NOT NULL,
  url             VARCHAR(1000)  NOT NULL,
  description     VARCHAR(200),
  indicators      VARCHAR(10000) COLLATE utf8mb4_bin NOT NULL,
  regions         VARCHAR(3000)  COLLATE utf8mb4_bin NOT NULL,
  batch_size      INT            NOT NULL,
  active          TINYINT(1)     NOT NULL,
  disabled_reason VARCHAR(200),
  secret          VARBINARY(255) NOT NULL,
  secret_number   INT            NOT NULL,
  previous_secret VARBINARY(255),
  previous_until  DATETIME(6),
  created_at      DATETIME(6)    NOT NULL,
  created_by      VARCHAR(120)   NOT NULL,
  version         BIGINT         NOT NULL,
  PRIMARY KEY (id),
  KEY webhook_list (created_at, id)
) DEFAULT CHARSET = utf8mb4;

-- How far each has come in what was published, and who is delivering it now: the outbox is what was
-- published. published_at to vintage are those of the last vintage that is done with.
CREATE TABLE webhook_progress (
  webhook_id      BINARY(16)  NOT NULL,
  published_at    DATETIME(6) NOT NULL,
  series_id       BIGINT      NOT NULL,
  period_start    DATE        NOT NULL,
  vintage         INT         NOT NULL,
  attempts        INT         NOT NULL DEFAULT 0,
  next_attempt_at DATETIME(6) NOT NULL DEFAULT '1970-01-01 00:00:00',
  lease           BINARY(16),
  lease_until     DATETIME(6) NOT NULL DEFAULT '1970-01-01 00:00:00',
  PRIMARY KEY (webhook_id),
  CONSTRAINT webhook_progress_of FOREIGN KEY (webhook_id) REFERENCES webhook (id) ON DELETE CASCADE
) DEFAULT CHARSET = utf8mb4;

-- Events that were given up (DEAD), those that wait behind one of their series (WAITING), and those
-- that are to be tried again (RELEASED): of a series only the first ever is.
CREATE TABLE webhook_dead_letter (
  webhook_id   BINARY(16)   NOT NULL,
  series_id    BIGINT       NOT NULL,
  published_at DATETIME(6)  NOT NULL,
  period_start DATE         NOT NULL,
  vintage      INT          NOT NULL,
  event_id     VARCHAR(64)  COLLATE utf8mb4_bin NOT NULL,
  subject      VARCHAR(160) COLLATE utf8mb4_bin NOT NULL,
  state        VARCHAR(8)   COLLATE utf8mb4_bin NOT NULL,
  since        DATETIME(6)  NOT NULL,
  attempts     INT          NOT NULL,
  reason       VARCHAR(200),
  PRIMARY KEY (webhook_id, series_id, published_at, period_start, vintage),
  UNIQUE KEY webhook_dead_letter_event (webhook_id, event_id),
  KEY webhook_dead_letter_state (webhook_id, state, published_at),
  CONSTRAINT webhook_dead_letter_of FOREIGN KEY (webhook_id) REFERENCES webhook (id)
    ON DELETE CASCADE
) DEFAULT CHARSET = utf8mb4;

-- What was attempted, for some days.
CREATE TABLE webhook_delivery (
  webhook_id  BINARY(16)   NOT NULL,
  at          DATETIME(6)  NOT NULL,
  delivery_id BINARY(16)   NOT NULL,
  message_id  VARCHAR(80)  COLLATE utf8mb4_bin NOT NULL,
  events      INT          NOT NULL,
  attempt     INT          NOT NULL,
  result      VARCHAR(10)  COLLATE utf8mb4_bin NOT NULL,
  status      INT,
  reason      VARCHAR(200) NOT NULL,
  millis      BIGINT       NOT NULL,
  PRIMARY KEY (webhook_id, at, delivery_id),
  KEY webhook_delivery_age (at)
) DEFAULT CHARSET = utf8mb4;
