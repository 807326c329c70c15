CREATE TABLE series (
  id           BIGINT      NOT NULL AUTO_INCREMENT,
  indicator_id INT         NOT NULL,
  measure      VARCHAR(8)  COLLATE utf8mb4_bin NOT NULL,
  region_code  VARCHAR(12) COLLATE utf8mb4_bin NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY series_key (indicator_id, measure, region_code)
) DEFAULT CHARSET = utf8mb4;

-- Append-only vintages, clustered so that a series' history is one range scan. Nothing is updated
-- but superseded_at; nothing is deleted. A withdrawal is a vintage too: it restores the content of
-- an earlier vintage, or, where there was none, stands as a withdrawn one without a value.
CREATE TABLE observation (
  series_id     BIGINT        NOT NULL,
  period_start  DATE          NOT NULL,
  vintage       INT           NOT NULL,
  period        VARCHAR(10)   COLLATE utf8mb4_bin NOT NULL,
  indicator_id  INT           NOT NULL,
  measure       VARCHAR(8)    COLLATE utf8mb4_bin NOT NULL,
  value         DECIMAL(24,6),
  decimals      TINYINT       NOT NULL,
  unit          VARCHAR(16)   COLLATE utf8mb4_bin NOT NULL,
  status        CHAR(1)       COLLATE utf8mb4_bin NOT NULL,
  note          VARCHAR(500),
  published_at  DATETIME(6)   NOT NULL,
  superseded_at DATETIME(6)   NOT NULL DEFAULT '9999-12-31 00:00:00',
  submission_id BINARY(16)    NOT NULL,
  restores      INT,
  withdrawn     TINYINT       NOT NULL DEFAULT 0,
  PRIMARY KEY (series_id, period_start, vintage),
  KEY observation_ranking (indicator_id, measure, period_start, superseded_at),
  KEY observation_changes (published_at)
) DEFAULT CHARSET = utf8mb4;

-- One row per release or withdrawal; its time is the time of every vintage that it made.
CREATE TABLE publication (
  published_at  DATETIME(6)   NOT NULL,
  kind          VARCHAR(10)   COLLATE utf8mb4_bin NOT NULL,
  submission_id BINARY(16)    NOT NULL,
  actor         VARCHAR(120)  NOT NULL,
  reason        VARCHAR(1000),
  PRIMARY KEY (published_at)
) DEFAULT CHARSET = utf8mb4;

-- Publications of a service happen one after the other, and their times strictly grow, so that a
-- reader who asks for what is newer than a time never misses what was under way.
CREATE TABLE publication_clock (
  id           TINYINT     NOT NULL,
  published_at DATETIME(6) NOT NULL,
  PRIMARY KEY (id)
) DEFAULT CHARSET = utf8mb4;

INSERT INTO publication_clock (id, published_at) VALUES (1, '1970-01-01 00:00:00');
