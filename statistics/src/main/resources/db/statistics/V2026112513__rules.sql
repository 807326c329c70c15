-- Validation rules: conditions over figures, for a form or for an indicator. A version is never
-- edited; a change is a further one. Each holds from the period that begins on effective_from to the
-- one that begins on effective_to; null where no end is set.
CREATE TABLE validation_rule (
  id             INT           NOT NULL AUTO_INCREMENT,
  code           VARCHAR(80)   COLLATE utf8mb4_bin NOT NULL,
  version_no     INT           NOT NULL,
  form_code      VARCHAR(80)   COLLATE utf8mb4_bin,
  indicator_id   INT,
  severity       VARCHAR(8)    COLLATE utf8mb4_bin NOT NULL,
  expression     VARCHAR(500)  COLLATE utf8mb4_bin NOT NULL,
  message        VARCHAR(500)  NOT NULL,
  message_en     VARCHAR(500)  NOT NULL,
  frequency      CHAR(1)       COLLATE utf8mb4_bin NOT NULL,
  effective_from DATE          NOT NULL,
  effective_to   DATE,
  created_at     DATETIME(6)   NOT NULL,
  created_by     VARCHAR(120)  NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY validation_rule_version (code, version_no),
  KEY validation_rule_form (form_code),
  KEY validation_rule_indicator (indicator_id),
  CONSTRAINT validation_rule_form FOREIGN KEY (form_code) REFERENCES form (code),
  CONSTRAINT validation_rule_indicator FOREIGN KEY (indicator_id) REFERENCES indicator (id)
) DEFAULT CHARSET = utf8mb4;

-- What the rules said of a submission each time it was submitted; never changed afterwards.
CREATE TABLE submission_check (
  submission_id BINARY(16)    NOT NULL,
  edition       INT           NOT NULL,
  check_no      INT           NOT NULL,
  rule_code     VARCHAR(80)   COLLATE utf8mb4_bin NOT NULL,
  rule_version  INT           NOT NULL,
  severity      VARCHAR(8)    COLLATE utf8mb4_bin NOT NULL,
  outcome       VARCHAR(16)   COLLATE utf8mb4_bin NOT NULL,
  region_code   VARCHAR(12)   COLLATE utf8mb4_bin NOT NULL,
  period        VARCHAR(10)   COLLATE utf8mb4_bin NOT NULL,
  expression    VARCHAR(500)  COLLATE utf8mb4_bin NOT NULL,
  message       VARCHAR(2000),
  message_en    VARCHAR(2000),
  explanation   VARCHAR(1000),
  explained_by  VARCHAR(120),
  explained_at  DATETIME(6),
  PRIMARY KEY (submission_id, edition, check_no)
) DEFAULT CHARSET = utf8mb4;

-- The cells that a check read.
CREATE TABLE submission_check_cell (
  submission_id BINARY(16) NOT NULL,
  edition       INT        NOT NULL,
  row_no        INT        NOT NULL,
  check_no      INT        NOT NULL,
  PRIMARY KEY (submission_id, edition, row_no, check_no)
) DEFAULT CHARSET = utf8mb4;

-- Why a warning is right all the same. It holds as long as the rule reads the same figures.
CREATE TABLE submission_explanation (
  submission_id BINARY(16)    NOT NULL,
  rule_code     VARCHAR(80)   COLLATE utf8mb4_bin NOT NULL,
  region_code   VARCHAR(12)   COLLATE utf8mb4_bin NOT NULL,
  period        VARCHAR(10)   COLLATE utf8mb4_bin NOT NULL,
  rule_version  INT           NOT NULL,
  figures       CHAR(64)      COLLATE utf8mb4_bin NOT NULL,
  explanation   VARCHAR(1000) NOT NULL,
  explained_by  VARCHAR(120)  NOT NULL,
  explained_at  DATETIME(6)   NOT NULL,
  PRIMARY KEY (submission_id, rule_code, region_code, period)
) DEFAULT CHARSET = utf8mb4;
