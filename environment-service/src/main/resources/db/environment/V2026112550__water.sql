-- Surface water. The standard is rows with effective dates: a coming one is new rows, not new code.
CREATE TABLE water_standard (
  code       VARCHAR(24) COLLATE utf8mb4_bin NOT NULL,
  valid_from DATE        NOT NULL,
  valid_to   DATE,
  PRIMARY KEY (code)
) DEFAULT CHARSET = utf8mb4;

-- An item's limits of the classes I to V, in its unit. AT_MOST and AT_LEAST compare with each class;
-- WITHIN is the range from c1 to c2 in every class; NONE is kept and not classed. Values are rounded
-- half-even to the decimals before comparison; null compares them as they are.
CREATE TABLE water_item (
  standard   VARCHAR(24)   COLLATE utf8mb4_bin NOT NULL,
  body       VARCHAR(8)    COLLATE utf8mb4_bin NOT NULL,
  item       VARCHAR(16)   COLLATE utf8mb4_bin NOT NULL,
  name       VARCHAR(40)   NOT NULL,
  name_en    VARCHAR(60)   NOT NULL,
  unit       VARCHAR(8)    COLLATE utf8mb4_bin NOT NULL,
  comparison VARCHAR(8)    COLLATE utf8mb4_bin NOT NULL,
  decimals   TINYINT,
  assessed   TINYINT       NOT NULL,
  c1         DECIMAL(12,5),
  c2         DECIMAL(12,5),
  c3         DECIMAL(12,5),
  c4         DECIMAL(12,5),
  c5         DECIMAL(12,5),
  position   SMALLINT      NOT NULL,
  PRIMARY KEY (standard, body, item)
) DEFAULT CHARSET = utf8mb4;

INSERT INTO water_standard VALUES ('GB 3838-2002', '1900-01-01', NULL);

INSERT INTO water_item VALUES
  ('GB 3838-2002', 'river', 'ph', 'pH', 'pH', '1', 'WITHIN', 0, 1, 6, 9, NULL, NULL, NULL, 1),
  ('GB 3838-2002', 'river', 'do', '溶解氧', 'Dissolved oxygen', 'mg/L', 'AT_LEAST', 1, 1, 7.5, 6, 5, 3, 2, 2),
  -- Class I too where the water is saturated to 90 %.
  ('GB 3838-2002', 'river', 'do-saturation', '溶解氧饱和度', 'Oxygen saturation', '%', 'NONE', NULL, 0, 90, NULL, NULL, NULL, NULL, 3),
  ('GB 3838-2002', 'river', 'codmn', '高锰酸盐指数', 'Permanganate index', 'mg/L', 'AT_MOST', 1, 1, 2, 4, 6, 10, 15, 4),
  ('GB 3838-2002', 'river', 'cod', '化学需氧量', 'Chemical oxygen demand', 'mg/L', 'AT_MOST', 1, 1, 15, 15, 20, 30, 40, 5),
  ('GB 3838-2002', 'river', 'bod5', '五日生化需氧量', 'Biochemical oxygen demand', 'mg/L', 'AT_MOST', 1, 1, 3, 3, 4, 6, 10, 6),
  ('GB 3838-2002', 'river', 'nh3n', '氨氮', 'Ammonia nitrogen', 'mg/L', 'AT_MOST', 2, 1, 0.15, 0.5, 1.0, 1.5, 2.0, 7),
  ('GB 3838-2002', 'river', 'tp', '总磷', 'Total phosphorus', 'mg/L', 'AT_MOST', 3, 1, 0.02, 0.1, 0.2, 0.3, 0.4, 8),
  ('GB 3838-2002', 'river', 'cu', '铜', 'Copper', 'mg/L', 'AT_MOST', NULL, 1, 0.01, 1.0, 1.0, 1.0, 1.0, 10),
  ('GB 3838-2002', 'river', 'zn', '锌', 'Zinc', 'mg/L', 'AT_MOST', NULL, 1, 0.05, 1.0, 1.0, 2.0, 2.0, 11),
  ('GB 3838-2002', 'river', 'f', '氟化物', 'Fluoride', 'mg/L', 'AT_MOST', NULL, 1, 1.0, 1.0, 1.0, 1.5, 1.5, 12),
  ('GB 3838-2002', 'river', 'se', '硒', 'Selenium', 'mg/L', 'AT_MOST', NULL, 1, 0.01, 0.01, 0.01, 0.02, 0.02, 13),
  ('GB 3838-2002', 'river', 'as', '砷', 'Arsenic', 'mg/L', 'AT_MOST', NULL, 1, 0.05, 0.05, 0.05, 0.1, 0.1, 14),
  ('GB 3838-2002', 'river', 'hg', '汞', 'Mercury', 'mg/L', 'AT_MOST', NULL, 1, 0.00005, 0.00005, 0.0001, 0.001, 0.001, 15),
  ('GB 3838-2002', 'river', 'cd', '镉', 'Cadmium', 'mg/L', 'AT_MOST', NULL, 1, 0.001, 0.005, 0.005, 0.005, 0.01, 16),
  ('GB 3838-2002', 'river', 'cr6', '六价铬', 'Chromium(VI)', 'mg/L', 'AT_MOST', NULL, 1, 0.01, 0.05, 0.05, 0.05, 0.1, 17),
  ('GB 3838-2002', 'river', 'pb', '铅', 'Lead', 'mg/L', 'AT_MOST', NULL, 1, 0.01, 0.01, 0.05, 0.05, 0.1, 18),
  ('GB 3838-2002', 'river', 'cn', '氰化物', 'Cyanide', 'mg/L', 'AT_MOST', NULL, 1, 0.005, 0.05, 0.2, 0.2, 0.2, 19),
  ('GB 3838-2002', 'river', 'phenol', '挥发酚', 'Volatile phenol', 'mg/L', 'AT_MOST', NULL, 1, 0.002, 0.002, 0.005, 0.01, 0.1, 20),
  ('GB 3838-2002', 'river', 'oil', '石油类', 'Petroleum', 'mg/L', 'AT_MOST', NULL, 1, 0.05, 0.05, 0.05, 0.5, 1.0, 21),
  ('GB 3838-2002', 'river', 'las', '阴离子表面活性剂', 'Anionic surfactant', 'mg/L', 'AT_MOST', NULL, 1, 0.2, 0.2, 0.2, 0.3, 0.3, 22),
  ('GB 3838-2002', 'river', 'sulfide', '硫化物', 'Sulfide', 'mg/L', 'AT_MOST', NULL, 1, 0.05, 0.1, 0.2, 0.5, 1.0, 23),
  ('GB 3838-2002', 'river', 'coliform', '粪大肠菌群', 'Faecal coliforms', '/L', 'AT_MOST', NULL, 0, 200, 2000, 10000, 20000, 40000, 24),
  ('GB 3838-2002', 'river', 'temperature', '水温', 'Temperature', '℃', 'NONE', NULL, 0, NULL, NULL, NULL, NULL, NULL, 25);

-- Lakes differ in total phosphorus, and have total nitrogen.
INSERT INTO water_item
SELECT standard, 'lake', item, name, name_en, unit, comparison, decimals, assessed,
       CASE item WHEN 'tp' THEN 0.01 ELSE c1 END, CASE item WHEN 'tp' THEN 0.025 ELSE c2 END,
       CASE item WHEN 'tp' THEN 0.05 ELSE c3 END, CASE item WHEN 'tp' THEN 0.1 ELSE c4 END,
       CASE item WHEN 'tp' THEN 0.2 ELSE c5 END, position
FROM water_item WHERE body = 'river';
INSERT INTO water_item VALUES
  ('GB 3838-2002', 'lake', 'tn', '总氮', 'Total nitrogen', 'mg/L', 'AT_MOST', NULL, 0, 0.2, 0.5, 1.0, 1.5, 2.0, 9);

CREATE TABLE water_section (
  id          INT          NOT NULL AUTO_INCREMENT,
  code        VARCHAR(40)  COLLATE utf8mb4_bin NOT NULL,
  name        VARCHAR(100) NOT NULL,
  river       VARCHAR(100) NOT NULL,
  body        VARCHAR(8)   COLLATE utf8mb4_bin NOT NULL,
  region_code VARCHAR(12)  COLLATE utf8mb4_bin NOT NULL,
  target      VARCHAR(4)   COLLATE utf8mb4_bin NOT NULL,
  items       VARCHAR(200) COLLATE utf8mb4_bin NOT NULL,
  longitude   DECIMAL(9,6),
  latitude    DECIMAL(8,6),
  valid_from  DATE         NOT NULL,
  valid_to    DATE,
  -- Samples that were made up, to show how it works.
  synthetic   BIT(1)       NOT NULL DEFAULT 0,
  source      VARCHAR(500),
  version     BIGINT       NOT NULL DEFAULT 0,
  PRIMARY KEY (id),
  UNIQUE KEY water_section_code (code),
  KEY water_section_region (region_code)
) DEFAULT CHARSET = utf8mb4;

-- Values as they were reported, never changed: a correction is another edition. 9999-12-31 while it
-- counts.
CREATE TABLE water_sample (
  section_id    INT           NOT NULL,
  sampled_on    DATE          NOT NULL,
  item          VARCHAR(16)   COLLATE utf8mb4_bin NOT NULL,
  edition       INT           NOT NULL,
  value         DECIMAL(20,8) NOT NULL,
  unit          VARCHAR(8)    COLLATE utf8mb4_bin NOT NULL,
  confirmed     TINYINT       NOT NULL,
  reason        VARCHAR(500),
  recorded_by   VARCHAR(120)  NOT NULL,
  recorded_at   DATETIME(6)   NOT NULL,
  superseded_at DATETIME(6)   NOT NULL,
  PRIMARY KEY (section_id, sampled_on, item, edition)
) DEFAULT CHARSET = utf8mb4;
