-- What a plot adds to its regions from a day on, in 亩.
CREATE TABLE soil_standing (
  plot_id     INT           NOT NULL,
  since       DATE          NOT NULL,
  region_code VARCHAR(12)   COLLATE utf8mb4_bin NOT NULL,
  land        VARCHAR(20)   COLLATE utf8mb4_bin NOT NULL,
  plots       INT           NOT NULL,
  polluted    DECIMAL(30,6) NOT NULL,
  safe        DECIMAL(30,6) NOT NULL,
  synthetic   INT           NOT NULL,
  PRIMARY KEY (plot_id, since)
) DEFAULT CHARSET = utf8mb4;

-- The sums of a region and all below it, from a day on until the next row.
CREATE TABLE soil_total (
  region_code VARCHAR(12)   COLLATE utf8mb4_bin NOT NULL,
  land        VARCHAR(20)   COLLATE utf8mb4_bin NOT NULL,
  since       DATE          NOT NULL,
  plots       INT           NOT NULL,
  polluted    DECIMAL(30,6) NOT NULL,
  safe        DECIMAL(30,6) NOT NULL,
  synthetic   INT           NOT NULL,
  PRIMARY KEY (region_code, land, since)
) DEFAULT CHARSET = utf8mb4;

-- A row to lock before a region's totals are read.
CREATE TABLE soil_region (
  region_code VARCHAR(12)   COLLATE utf8mb4_bin NOT NULL,
  PRIMARY KEY (region_code)
) DEFAULT CHARSET = utf8mb4;

-- The version of the plot that its standings follow from; 1 where that is another one, or none: a plot
-- from before these tables, or one that a release without them still changes.
ALTER TABLE soil_plot ADD COLUMN derived_version BIGINT;
ALTER TABLE soil_plot ADD COLUMN stale TINYINT
  GENERATED ALWAYS AS (CASE WHEN derived_version = version THEN 0 ELSE 1 END) VIRTUAL;
ALTER TABLE soil_plot ADD KEY soil_plot_stale (stale);
