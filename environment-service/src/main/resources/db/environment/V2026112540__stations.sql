CREATE TABLE station (
  id          INT          NOT NULL AUTO_INCREMENT,
  code        VARCHAR(24)  COLLATE utf8mb4_bin NOT NULL,
  name        VARCHAR(100) NOT NULL,
  region_code VARCHAR(12)  COLLATE utf8mb4_bin NOT NULL,
  longitude   DECIMAL(9,6) NOT NULL,
  latitude    DECIMAL(8,6) NOT NULL,
  kind        VARCHAR(16)  COLLATE utf8mb4_bin NOT NULL,
  pollutants  VARCHAR(60)  COLLATE utf8mb4_bin NOT NULL,
  operated_by VARCHAR(100),
  valid_from  DATE         NOT NULL,
  valid_to    DATE,
  -- Readings that were made up, to show how it works.
  synthetic   BIT(1)       NOT NULL DEFAULT 0,
  source      VARCHAR(500),
  version     BIGINT       NOT NULL DEFAULT 0,
  PRIMARY KEY (id),
  UNIQUE KEY station_code (code),
  KEY station_region (region_code)
) DEFAULT CHARSET = utf8mb4;
