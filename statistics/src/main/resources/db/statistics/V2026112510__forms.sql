-- What a department fills: the form, its versions, and what each version asks for.
CREATE TABLE form (
  code       VARCHAR(80)  COLLATE utf8mb4_bin NOT NULL,
  department VARCHAR(40)  COLLATE utf8mb4_bin NOT NULL,
  frequency  CHAR(1)      COLLATE utf8mb4_bin NOT NULL,
  created_at DATETIME(6)  NOT NULL,
  created_by VARCHAR(120) NOT NULL,
  PRIMARY KEY (code),
  KEY form_department (department, code)
) DEFAULT CHARSET = utf8mb4;

-- A version holds from the period that begins on effective_from to the one that begins on
-- effective_to; null where no end is set. One that a submission was filled by is not edited.
CREATE TABLE form_version (
  id                INT          NOT NULL AUTO_INCREMENT,
  form_code         VARCHAR(80)  COLLATE utf8mb4_bin NOT NULL,
  version_no        INT          NOT NULL,
  name              VARCHAR(200) NOT NULL,
  name_en           VARCHAR(200) NOT NULL,
  review_department VARCHAR(40)  COLLATE utf8mb4_bin NOT NULL,
  due_months        INT,
  due_day           INT,
  due_days          INT,
  due_time          VARCHAR(8)   COLLATE utf8mb4_bin NOT NULL,
  effective_from    DATE         NOT NULL,
  effective_to      DATE,
  created_at        DATETIME(6)  NOT NULL,
  created_by        VARCHAR(120) NOT NULL,
  version           BIGINT       NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY form_version_number (form_code, version_no),
  KEY form_version_effective (form_code, effective_from),
  CONSTRAINT form_version_of FOREIGN KEY (form_code) REFERENCES form (code)
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE form_region (
  form_version_id INT         NOT NULL,
  region_no       INT         NOT NULL,
  region_code     VARCHAR(12) COLLATE utf8mb4_bin NOT NULL,
  PRIMARY KEY (form_version_id, region_no),
  CONSTRAINT form_region_of FOREIGN KEY (form_version_id) REFERENCES form_version (id)
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE form_line (
  form_version_id INT          NOT NULL,
  line_no         INT          NOT NULL,
  indicator_id    INT          NOT NULL,
  measure         VARCHAR(8)   COLLATE utf8mb4_bin NOT NULL,
  heading         VARCHAR(200),
  required        TINYINT(1)   NOT NULL,
  PRIMARY KEY (form_version_id, line_no),
  KEY form_line_indicator (indicator_id),
  CONSTRAINT form_line_of FOREIGN KEY (form_version_id) REFERENCES form_version (id),
  CONSTRAINT form_line_indicator FOREIGN KEY (indicator_id) REFERENCES indicator (id)
) DEFAULT CHARSET = utf8mb4;

-- A submission of a form names it and the version that it was filled by. review_department is null
-- where the own department reviews; first_submitted_at tells whether it was in time.
ALTER TABLE submission
  ADD COLUMN form_code VARCHAR(80) COLLATE utf8mb4_bin,
  ADD COLUMN form_version INT,
  ADD COLUMN review_department VARCHAR(40) COLLATE utf8mb4_bin,
  ADD COLUMN first_submitted_at DATETIME(6),
  ADD KEY submission_form (form_code, period, region_code),
  ADD KEY submission_review (review_department, state, created_at);

UPDATE submission s
  SET first_submitted_at =
    (SELECT MIN(step.at) FROM submission_step step
      WHERE step.submission_id = s.id AND step.action = 'SUBMIT');
