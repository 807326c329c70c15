-- What somebody has to look at; one a rule, subject and beginning.
CREATE TABLE notice (
  id          INT           NOT NULL AUTO_INCREMENT,
  rule        VARCHAR(24)   COLLATE utf8mb4_bin NOT NULL,
  subject     VARCHAR(80)   COLLATE utf8mb4_bin NOT NULL,
  since       DATETIME(6)   NOT NULL,
  text_zh     VARCHAR(300)  NOT NULL,
  text_en     VARCHAR(300)  NOT NULL,
  raised_at   DATETIME(6)   NOT NULL,
  resolved_at DATETIME(6),
  PRIMARY KEY (id),
  UNIQUE KEY notice_once (rule, subject, since),
  KEY notice_open (resolved_at, id)
) DEFAULT CHARSET = utf8mb4;

-- Alerts of heavy pollution (重污染天气预警) that were in force.
CREATE TABLE air_alert (
  id          BINARY(16)    NOT NULL,
  region_code VARCHAR(12)   COLLATE utf8mb4_bin NOT NULL,
  level       VARCHAR(8)    COLLATE utf8mb4_bin NOT NULL,
  begins_at   DATETIME(6)   NOT NULL,
  ends_at     DATETIME(6),
  measures    VARCHAR(2000) NOT NULL,
  issued_by   VARCHAR(120)  NOT NULL,
  version     BIGINT        NOT NULL DEFAULT 0,
  PRIMARY KEY (id),
  KEY air_alert_region (region_code, begins_at)
) DEFAULT CHARSET = utf8mb4;
