-- A file of figures on its way into a submission, and what came of it. Whoever runs it has a lease
-- (owner, lease_until), which another may take when it is over. submission_id is that of the
-- submission which it becomes; its cells are written before that submission is there.
CREATE TABLE import_job (
  id                BINARY(16)    NOT NULL,
  department        VARCHAR(40)   COLLATE utf8mb4_bin NOT NULL,
  region_code       VARCHAR(12)   COLLATE utf8mb4_bin,
  period            VARCHAR(10)   COLLATE utf8mb4_bin,
  form_code         VARCHAR(80)   COLLATE utf8mb4_bin,
  format            VARCHAR(8)    COLLATE utf8mb4_bin NOT NULL,
  charset           VARCHAR(40)   COLLATE utf8mb4_bin,
  file_name         VARCHAR(200),
  size              BIGINT        NOT NULL,
  sha256            CHAR(64)      COLLATE utf8mb4_bin NOT NULL,
  dry_run           TINYINT       NOT NULL,
  valid_only        TINYINT       NOT NULL,
  state             VARCHAR(10)   COLLATE utf8mb4_bin NOT NULL,
  rows_total        INT,
  rows_done         INT           NOT NULL DEFAULT 0,
  valid_count       INT           NOT NULL DEFAULT 0,
  fault_count       INT           NOT NULL DEFAULT 0,
  preview           TEXT,
  loaded_by         VARCHAR(12)   COLLATE utf8mb4_bin,
  submission_id     BINARY(16)    NOT NULL,
  created_at        DATETIME(6)   NOT NULL,
  created_by        VARCHAR(120)  COLLATE utf8mb4_bin NOT NULL,
  author_department VARCHAR(40)   COLLATE utf8mb4_bin,
  author_region     VARCHAR(12)   COLLATE utf8mb4_bin,
  author_address    VARCHAR(64),
  request_id        VARCHAR(64),
  owner             BINARY(16),
  lease_until       DATETIME(6),
  attempts          INT           NOT NULL DEFAULT 0,
  finished_at       DATETIME(6),
  PRIMARY KEY (id),
  KEY import_job_due (state, lease_until),
  KEY import_job_desk (department, created_at, id),
  KEY import_job_age (finished_at)
) DEFAULT CHARSET = utf8mb4;

-- The file, in pieces of a megabyte.
CREATE TABLE import_part (
  job_id  BINARY(16)  NOT NULL,
  part_no INT         NOT NULL,
  content MEDIUMBLOB  NOT NULL,
  PRIMARY KEY (job_id, part_no)
) DEFAULT CHARSET = utf8mb4;

-- Everything that is wrong with it.
CREATE TABLE import_fault (
  job_id    BINARY(16)    NOT NULL,
  fault_no  INT           NOT NULL,
  sheet     VARCHAR(200),
  row_no    INT,
  column_no INT,
  field     VARCHAR(100)  NOT NULL,
  reason_zh VARCHAR(1000) NOT NULL,
  reason_en VARCHAR(1000) NOT NULL,
  PRIMARY KEY (job_id, fault_no)
) DEFAULT CHARSET = utf8mb4;
