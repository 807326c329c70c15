CREATE TABLE indicator (
  id           INT           NOT NULL AUTO_INCREMENT,
  code         VARCHAR(80)   COLLATE utf8mb4_bin NOT NULL,
  name         VARCHAR(200)  NOT NULL,
  name_en      VARCHAR(200)  NOT NULL,
  unit         VARCHAR(16)   COLLATE utf8mb4_bin NOT NULL,
  frequency    CHAR(1)       COLLATE utf8mb4_bin NOT NULL,
  accumulation VARCHAR(8)    COLLATE utf8mb4_bin NOT NULL,
  better       VARCHAR(8)    COLLATE utf8mb4_bin NOT NULL,
  decimals     TINYINT       NOT NULL,
  department   VARCHAR(40)   COLLATE utf8mb4_bin NOT NULL,
  formula      VARCHAR(500),
  description  VARCHAR(1000),
  version      BIGINT        NOT NULL DEFAULT 0,
  PRIMARY KEY (id),
  UNIQUE KEY indicator_code (code)
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE target (
  indicator_id INT           NOT NULL,
  region_code  VARCHAR(12)   COLLATE utf8mb4_bin NOT NULL,
  target_year  SMALLINT      NOT NULL,
  value        DECIMAL(24,6) NOT NULL,
  unit         VARCHAR(16)   COLLATE utf8mb4_bin NOT NULL,
  note         VARCHAR(500),
  set_by       VARCHAR(120)  NOT NULL,
  set_at       DATETIME(6)   NOT NULL,
  version      BIGINT        NOT NULL DEFAULT 0,
  PRIMARY KEY (indicator_id, region_code, target_year),
  CONSTRAINT target_indicator FOREIGN KEY (indicator_id) REFERENCES indicator (id)
) DEFAULT CHARSET = utf8mb4;
