-- Polluted land, plot by plot, and what was done with it over time.
CREATE TABLE soil_plot (
  id          INT           NOT NULL AUTO_INCREMENT,
  code        VARCHAR(40)   COLLATE utf8mb4_bin NOT NULL,
  name        VARCHAR(100)  NOT NULL,
  region_code VARCHAR(12)   COLLATE utf8mb4_bin NOT NULL,
  land        VARCHAR(20)   COLLATE utf8mb4_bin NOT NULL,
  category    VARCHAR(100)  NOT NULL,
  area        DECIMAL(20,6) NOT NULL,
  unit        VARCHAR(8)    COLLATE utf8mb4_bin NOT NULL,
  longitude   DECIMAL(9,6),
  latitude    DECIMAL(8,6),
  -- Made up, to show how it works.
  synthetic   BIT(1)        NOT NULL DEFAULT 0,
  source      VARCHAR(500),
  version     BIGINT        NOT NULL DEFAULT 0,
  PRIMARY KEY (id),
  UNIQUE KEY soil_plot_code (code),
  KEY soil_plot_region (region_code)
) DEFAULT CHARSET = utf8mb4;

-- From a day on, until the next one.
CREATE TABLE soil_plot_status (
  plot_id     INT           NOT NULL,
  since       DATE          NOT NULL,
  status      VARCHAR(24)   COLLATE utf8mb4_bin NOT NULL,
  measure     VARCHAR(500),
  recorded_by VARCHAR(120)  NOT NULL,
  recorded_at DATETIME(6)   NOT NULL,
  PRIMARY KEY (plot_id, since)
) DEFAULT CHARSET = utf8mb4;
