-- What the standards set in numbers. Another standard is another set of rows.
CREATE TABLE air_standard (
  code       VARCHAR(16) COLLATE utf8mb4_bin NOT NULL,
  valid_from DATE        NOT NULL,
  valid_to   DATE,
  PRIMARY KEY (code)
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE air_breakpoint (
  standard      VARCHAR(16)  COLLATE utf8mb4_bin NOT NULL,
  item          VARCHAR(8)   COLLATE utf8mb4_bin NOT NULL,
  iaqi          SMALLINT     NOT NULL,
  concentration DECIMAL(8,2) NOT NULL,
  PRIMARY KEY (standard, item, iaqi),
  CONSTRAINT air_breakpoint_standard FOREIGN KEY (standard) REFERENCES air_standard (code)
) DEFAULT CHARSET = utf8mb4;

-- What holds above the last breakpoint that an item has: an index, or another item's.
CREATE TABLE air_beyond (
  standard VARCHAR(16)  COLLATE utf8mb4_bin NOT NULL,
  item     VARCHAR(8)   COLLATE utf8mb4_bin NOT NULL,
  above    DECIMAL(8,2) NOT NULL,
  iaqi     SMALLINT,
  instead  VARCHAR(8)   COLLATE utf8mb4_bin,
  PRIMARY KEY (standard, item),
  CONSTRAINT air_beyond_standard FOREIGN KEY (standard) REFERENCES air_standard (code)
) DEFAULT CHARSET = utf8mb4;

-- What the index of a DAY and of an HOUR is made of.
CREATE TABLE air_index_item (
  standard VARCHAR(16) COLLATE utf8mb4_bin NOT NULL,
  span     VARCHAR(4)  COLLATE utf8mb4_bin NOT NULL,
  item     VARCHAR(8)  COLLATE utf8mb4_bin NOT NULL,
  PRIMARY KEY (standard, span, item),
  CONSTRAINT air_index_item_standard FOREIGN KEY (standard) REFERENCES air_standard (code)
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE air_level (
  standard VARCHAR(16) COLLATE utf8mb4_bin NOT NULL,
  level    TINYINT     NOT NULL,
  up_to    SMALLINT,
  grade    VARCHAR(10) NOT NULL,
  name     VARCHAR(20) NOT NULL,
  name_en  VARCHAR(40) NOT NULL,
  color    CHAR(7)     COLLATE utf8mb4_bin NOT NULL,
  PRIMARY KEY (standard, level),
  CONSTRAINT air_level_standard FOREIGN KEY (standard) REFERENCES air_standard (code)
) DEFAULT CHARSET = utf8mb4;

-- GB 3095, Grade II; µg/m³, of CO mg/m³.
CREATE TABLE air_limit (
  standard   VARCHAR(16)  COLLATE utf8mb4_bin NOT NULL,
  valid_from DATE         NOT NULL,
  valid_to   DATE,
  pollutant  VARCHAR(4)   COLLATE utf8mb4_bin NOT NULL,
  span       VARCHAR(12)  COLLATE utf8mb4_bin NOT NULL,
  value      DECIMAL(8,2) NOT NULL,
  PRIMARY KEY (valid_from, pollutant, span)
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE air_validity (
  valid_from         DATE         NOT NULL,
  valid_to           DATE,
  hours_of_day       TINYINT      NOT NULL,
  hours_of_window    TINYINT      NOT NULL,
  windows_of_day     TINYINT      NOT NULL,
  eight_hours_beyond DECIMAL(8,2) NOT NULL,
  days_of_year       SMALLINT     NOT NULL,
  days_of_month      TINYINT      NOT NULL,
  days_of_february   TINYINT      NOT NULL,
  PRIMARY KEY (valid_from)
) DEFAULT CHARSET = utf8mb4;

-- Weights of the composite index; 1 where there is no row.
CREATE TABLE air_weight (
  valid_from DATE         NOT NULL,
  valid_to   DATE,
  pollutant  VARCHAR(4)   COLLATE utf8mb4_bin NOT NULL,
  weight     DECIMAL(8,4) NOT NULL,
  PRIMARY KEY (valid_from, pollutant)
) DEFAULT CHARSET = utf8mb4;

INSERT INTO air_standard VALUES
  ('HJ 633-2012', '1900-01-01', '2026-02-28'),
  ('HJ 633-2026', '2026-03-01', NULL);

INSERT INTO air_breakpoint VALUES
  ('HJ 633-2012', 'so2_24h', 0, 0), ('HJ 633-2012', 'so2_24h', 50, 50),
  ('HJ 633-2012', 'so2_24h', 100, 150), ('HJ 633-2012', 'so2_24h', 150, 475),
  ('HJ 633-2012', 'so2_24h', 200, 800), ('HJ 633-2012', 'so2_24h', 300, 1600),
  ('HJ 633-2012', 'so2_24h', 400, 2100), ('HJ 633-2012', 'so2_24h', 500, 2620),
  ('HJ 633-2012', 'so2_1h', 0, 0), ('HJ 633-2012', 'so2_1h', 50, 150),
  ('HJ 633-2012', 'so2_1h', 100, 500), ('HJ 633-2012', 'so2_1h', 150, 650),
  ('HJ 633-2012', 'so2_1h', 200, 800),
  ('HJ 633-2012', 'no2_24h', 0, 0), ('HJ 633-2012', 'no2_24h', 50, 40),
  ('HJ 633-2012', 'no2_24h', 100, 80), ('HJ 633-2012', 'no2_24h', 150, 180),
  ('HJ 633-2012', 'no2_24h', 200, 280), ('HJ 633-2012', 'no2_24h', 300, 565),
  ('HJ 633-2012', 'no2_24h', 400, 750), ('HJ 633-2012', 'no2_24h', 500, 940),
  ('HJ 633-2012', 'no2_1h', 0, 0), ('HJ 633-2012', 'no2_1h', 50, 100),
  ('HJ 633-2012', 'no2_1h', 100, 200), ('HJ 633-2012', 'no2_1h', 150, 700),
  ('HJ 633-2012', 'no2_1h', 200, 1200), ('HJ 633-2012', 'no2_1h', 300, 2340),
  ('HJ 633-2012', 'no2_1h', 400, 3090), ('HJ 633-2012', 'no2_1h', 500, 3840),
  ('HJ 633-2012', 'co_24h', 0, 0), ('HJ 633-2012', 'co_24h', 50, 2),
  ('HJ 633-2012', 'co_24h', 100, 4), ('HJ 633-2012', 'co_24h', 150, 14),
  ('HJ 633-2012', 'co_24h', 200, 24), ('HJ 633-2012', 'co_24h', 300, 36),
  ('HJ 633-2012', 'co_24h', 400, 48), ('HJ 633-2012', 'co_24h', 500, 60),
  ('HJ 633-2012', 'co_1h', 0, 0), ('HJ 633-2012', 'co_1h', 50, 5),
  ('HJ 633-2012', 'co_1h', 100, 10), ('HJ 633-2012', 'co_1h', 150, 35),
  ('HJ 633-2012', 'co_1h', 200, 60), ('HJ 633-2012', 'co_1h', 300, 90),
  ('HJ 633-2012', 'co_1h', 400, 120), ('HJ 633-2012', 'co_1h', 500, 150),
  ('HJ 633-2012', 'o3_8h', 0, 0), ('HJ 633-2012', 'o3_8h', 50, 100),
  ('HJ 633-2012', 'o3_8h', 100, 160), ('HJ 633-2012', 'o3_8h', 150, 215),
  ('HJ 633-2012', 'o3_8h', 200, 265), ('HJ 633-2012', 'o3_8h', 300, 800),
  ('HJ 633-2012', 'o3_1h', 0, 0), ('HJ 633-2012', 'o3_1h', 50, 160),
  ('HJ 633-2012', 'o3_1h', 100, 200), ('HJ 633-2012', 'o3_1h', 150, 300),
  ('HJ 633-2012', 'o3_1h', 200, 400), ('HJ 633-2012', 'o3_1h', 300, 800),
  ('HJ 633-2012', 'o3_1h', 400, 1000), ('HJ 633-2012', 'o3_1h', 500, 1200),
  ('HJ 633-2012', 'pm10_24h', 0, 0), ('HJ 633-2012', 'pm10_24h', 50, 50),
  ('HJ 633-2012', 'pm10_24h', 100, 150), ('HJ 633-2012', 'pm10_24h', 150, 250),
  ('HJ 633-2012', 'pm10_24h', 200, 350), ('HJ 633-2012', 'pm10_24h', 300, 420),
  ('HJ 633-2012', 'pm10_24h', 400, 500), ('HJ 633-2012', 'pm10_24h', 500, 600),
  ('HJ 633-2012', 'pm25_24h', 0, 0), ('HJ 633-2012', 'pm25_24h', 50, 35),
  ('HJ 633-2012', 'pm25_24h', 100, 75), ('HJ 633-2012', 'pm25_24h', 150, 115),
  ('HJ 633-2012', 'pm25_24h', 200, 150), ('HJ 633-2012', 'pm25_24h', 300, 250),
  ('HJ 633-2012', 'pm25_24h', 400, 350), ('HJ 633-2012', 'pm25_24h', 500, 500);

-- HJ 633-2026 differs in the row of index 100: PM10 120 instead of 150, PM2.5 60 instead of 75.
INSERT INTO air_breakpoint
SELECT 'HJ 633-2026', item, iaqi,
       CASE WHEN item = 'pm10_24h' AND iaqi = 100 THEN 120
            WHEN item = 'pm25_24h' AND iaqi = 100 THEN 60
            ELSE concentration END
FROM air_breakpoint WHERE standard = 'HJ 633-2012';

INSERT INTO air_beyond VALUES
  ('HJ 633-2012', 'so2_1h', 800, NULL, 'so2_24h'),
  ('HJ 633-2012', 'o3_8h', 800, NULL, 'o3_1h'),
  ('HJ 633-2026', 'so2_1h', 800, 200, NULL),
  ('HJ 633-2026', 'o3_8h', 800, 300, NULL);

INSERT INTO air_index_item VALUES
  ('HJ 633-2012', 'DAY', 'so2_24h'), ('HJ 633-2012', 'DAY', 'no2_24h'),
  ('HJ 633-2012', 'DAY', 'co_24h'), ('HJ 633-2012', 'DAY', 'o3_1h'),
  ('HJ 633-2012', 'DAY', 'o3_8h'), ('HJ 633-2012', 'DAY', 'pm10_24h'),
  ('HJ 633-2012', 'DAY', 'pm25_24h'),
  ('HJ 633-2026', 'DAY', 'so2_24h'), ('HJ 633-2026', 'DAY', 'no2_24h'),
  ('HJ 633-2026', 'DAY', 'co_24h'), ('HJ 633-2026', 'DAY', 'o3_8h'),
  ('HJ 633-2026', 'DAY', 'pm10_24h'), ('HJ 633-2026', 'DAY', 'pm25_24h'),
  ('HJ 633-2012', 'HOUR', 'so2_1h'), ('HJ 633-2012', 'HOUR', 'no2_1h'),
  ('HJ 633-2012', 'HOUR', 'co_1h'), ('HJ 633-2012', 'HOUR', 'o3_1h'),
  ('HJ 633-2012', 'HOUR', 'pm10_24h'), ('HJ 633-2012', 'HOUR', 'pm25_24h'),
  ('HJ 633-2026', 'HOUR', 'so2_1h'), ('HJ 633-2026', 'HOUR', 'no2_1h'),
  ('HJ 633-2026', 'HOUR', 'co_1h'), ('HJ 633-2026', 'HOUR', 'o3_1h'),
  ('HJ 633-2026', 'HOUR', 'pm10_24h'), ('HJ 633-2026', 'HOUR', 'pm25_24h');

INSERT INTO air_level VALUES
  ('HJ 633-2012', 1, 50, '一级', '优', 'Excellent', '#00E400'),
  ('HJ 633-2012', 2, 100, '二级', '良', 'Good', '#FFFF00'),
  ('HJ 633-2012', 3, 150, '三级', '轻度污染', 'Lightly polluted', '#FF7E00'),
  ('HJ 633-2012', 4, 200, '四级', '中度污染', 'Moderately polluted', '#FF0000'),
  ('HJ 633-2012', 5, 300, '五级', '重度污染', 'Heavily polluted', '#99004C'),
  ('HJ 633-2012', 6, NULL, '六级', '严重污染', 'Severely polluted', '#7E0023');
INSERT INTO air_level
SELECT 'HJ 633-2026', level, up_to, grade, name, name_en, color
FROM air_level WHERE standard = 'HJ 633-2012';

INSERT INTO air_limit VALUES
  ('GB 3095-2012', '1900-01-01', '2026-02-28', 'so2', 'YEAR', 60),
  ('GB 3095-2012', '1900-01-01', '2026-02-28', 'so2', 'DAY', 150),
  ('GB 3095-2012', '1900-01-01', '2026-02-28', 'so2', 'HOUR', 500),
  ('GB 3095-2012', '1900-01-01', '2026-02-28', 'no2', 'YEAR', 40),
  ('GB 3095-2012', '1900-01-01', '2026-02-28', 'no2', 'DAY', 80),
  ('GB 3095-2012', '1900-01-01', '2026-02-28', 'no2', 'HOUR', 200),
  ('GB 3095-2012', '1900-01-01', '2026-02-28', 'co', 'DAY', 4),
  ('GB 3095-2012', '1900-01-01', '2026-02-28', 'co', 'HOUR', 10),
  ('GB 3095-2012', '1900-01-01', '2026-02-28', 'o3', 'EIGHT_HOURS', 160),
  ('GB 3095-2012', '1900-01-01', '2026-02-28', 'o3', 'HOUR', 200),
  ('GB 3095-2012', '1900-01-01', '2026-02-28', 'pm10', 'YEAR', 70),
  ('GB 3095-2012', '1900-01-01', '2026-02-28', 'pm10', 'DAY', 150),
  ('GB 3095-2012', '1900-01-01', '2026-02-28', 'pm25', 'YEAR', 35),
  ('GB 3095-2012', '1900-01-01', '2026-02-28', 'pm25', 'DAY', 75);
-- The first phase of GB 3095-2026, then the second.
INSERT INTO air_limit
SELECT 'GB 3095-2026', '2026-03-01', '2030-12-31', pollutant, span,
       CASE CONCAT(pollutant, ' ', span)
         WHEN 'pm10 YEAR' THEN 60 WHEN 'pm10 DAY' THEN 120
         WHEN 'pm25 YEAR' THEN 30 WHEN 'pm25 DAY' THEN 60
         ELSE value END
FROM air_limit WHERE valid_from = '1900-01-01';
INSERT INTO air_limit
SELECT 'GB 3095-2026', '2031-01-01', NULL, pollutant, span,
       CASE CONCAT(pollutant, ' ', span)
         WHEN 'so2 YEAR' THEN 20 WHEN 'so2 DAY' THEN 50 WHEN 'so2 HOUR' THEN 150
         WHEN 'no2 YEAR' THEN 30 WHEN 'no2 DAY' THEN 50
         WHEN 'pm10 YEAR' THEN 50 WHEN 'pm10 DAY' THEN 100
         WHEN 'pm25 YEAR' THEN 25 WHEN 'pm25 DAY' THEN 50
         ELSE value END
FROM air_limit WHERE valid_from = '1900-01-01';

INSERT INTO air_validity VALUES ('1900-01-01', NULL, 20, 6, 14, 160, 324, 27, 25);
