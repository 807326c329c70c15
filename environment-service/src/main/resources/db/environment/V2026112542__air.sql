-- Readings, a row an hour and station: µg/m³, of CO mg/m³, under the start of the hour (UTC). The
-- provisional row stays when the confirmed one comes; what was sent is kept, faults included.
CREATE TABLE air_hour (
  station_id INT           NOT NULL,
  hour       DATETIME      NOT NULL,
  confirmed  TINYINT       NOT NULL,
  so2        DECIMAL(10,4),
  no2        DECIMAL(10,4),
  co         DECIMAL(10,4),
  o3         DECIMAL(10,4),
  pm10       DECIMAL(10,4),
  pm25       DECIMAL(10,4),
  PRIMARY KEY (station_id, hour, confirmed)
) DEFAULT CHARSET = utf8mb4;

-- What a reviewer has said of hours or whole days of a station.
CREATE TABLE air_invalidation (
  id          BINARY(16)    NOT NULL,
  station_id  INT           NOT NULL,
  first_hour  DATETIME      NOT NULL,
  last_hour   DATETIME      NOT NULL,
  pollutants  VARCHAR(60)   COLLATE utf8mb4_bin NOT NULL,
  reason      VARCHAR(16)   COLLATE utf8mb4_bin NOT NULL,
  note        VARCHAR(1000),
  created_by  VARCHAR(120)  NOT NULL,
  created_at  DATETIME(6)   NOT NULL,
  revoked_by  VARCHAR(120),
  revoked_at  DATETIME(6),
  revoke_note VARCHAR(1000),
  PRIMARY KEY (id),
  KEY air_invalidation_station (station_id, first_hour)
) DEFAULT CHARSET = utf8mb4;

-- What follows from the hours of a day: concentrations that are valid, their indices (i_), the AQI.
CREATE TABLE air_station_day (
  station_id  INT           NOT NULL,
  day         DATE          NOT NULL,
  standard    VARCHAR(16)   COLLATE utf8mb4_bin NOT NULL,
  so2_24h     DECIMAL(12,6),
  no2_24h     DECIMAL(12,6),
  co_24h      DECIMAL(12,6),
  o3_1h       DECIMAL(12,6),
  o3_8h       DECIMAL(12,6),
  pm10_24h    DECIMAL(12,6),
  pm25_24h    DECIMAL(12,6),
  i_so2_24h   SMALLINT,
  i_no2_24h   SMALLINT,
  i_co_24h    SMALLINT,
  i_o3_1h     SMALLINT,
  i_o3_8h     SMALLINT,
  i_pm10_24h  SMALLINT,
  i_pm25_24h  SMALLINT,
  aqi         SMALLINT,
  level       TINYINT,
  primary_items VARCHAR(80) COLLATE utf8mb4_bin NOT NULL,
  valid_hours VARCHAR(24)   COLLATE utf8mb4_bin NOT NULL,
  windows     TINYINT       NOT NULL,
  sand_dust   TINYINT       NOT NULL,
  provisional TINYINT       NOT NULL,
  PRIMARY KEY (station_id, day)
) DEFAULT CHARSET = utf8mb4;

-- The same of a region: the mean of its stations' concentrations, then the indices.
CREATE TABLE air_region_day (
  region_code VARCHAR(12)   COLLATE utf8mb4_bin NOT NULL,
  day         DATE          NOT NULL,
  standard    VARCHAR(16)   COLLATE utf8mb4_bin NOT NULL,
  so2_24h     DECIMAL(12,6),
  no2_24h     DECIMAL(12,6),
  co_24h      DECIMAL(12,6),
  o3_1h       DECIMAL(12,6),
  o3_8h       DECIMAL(12,6),
  pm10_24h    DECIMAL(12,6),
  pm25_24h    DECIMAL(12,6),
  i_so2_24h   SMALLINT,
  i_no2_24h   SMALLINT,
  i_co_24h    SMALLINT,
  i_o3_1h     SMALLINT,
  i_o3_8h     SMALLINT,
  i_pm10_24h  SMALLINT,
  i_pm25_24h  SMALLINT,
  aqi         SMALLINT,
  level       TINYINT,
  primary_items VARCHAR(80) COLLATE utf8mb4_bin NOT NULL,
  valid_hours VARCHAR(24)   COLLATE utf8mb4_bin NOT NULL,
  windows     TINYINT       NOT NULL,
  sand_dust   TINYINT       NOT NULL,
  provisional TINYINT       NOT NULL,
  PRIMARY KEY (region_code, day)
) DEFAULT CHARSET = utf8mb4;

-- A row a region, to be locked by whoever derives its days.
CREATE TABLE air_region (
  region_code VARCHAR(12) COLLATE utf8mb4_bin NOT NULL,
  PRIMARY KEY (region_code)
) DEFAULT CHARSET = utf8mb4;

-- From when on the regions of a group are ranked week by week, and by what.
CREATE TABLE air_assessment (
  group_code VARCHAR(40) COLLATE utf8mb4_bin NOT NULL,
  metric     VARCHAR(12) COLLATE utf8mb4_bin NOT NULL,
  first_day  DATE        NOT NULL,
  PRIMARY KEY (group_code, metric)
) DEFAULT CHARSET = utf8mb4;
INSERT INTO air_assessment VALUES ('luohe-counties', 'pm25', '2020-03-23');
