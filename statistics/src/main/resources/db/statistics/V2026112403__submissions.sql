-- Pending figures live here until they are published.
CREATE TABLE submission (
  id           BINARY(16)    NOT NULL,
  department   VARCHAR(40)   COLLATE utf8mb4_bin NOT NULL,
  region_code  VARCHAR(12)   COLLATE utf8mb4_bin NOT NULL,
  period       VARCHAR(10)   COLLATE utf8mb4_bin NOT NULL,
  state        VARCHAR(10)   COLLATE utf8mb4_bin NOT NULL,
  cell_count   INT           NOT NULL,
  created_at   DATETIME(6)   NOT NULL,
  created_by   VARCHAR(120)  NOT NULL,
  submitted_by VARCHAR(120),
  approved_by  VARCHAR(120),
  released_by  VARCHAR(120),
  publish_at   DATETIME(6),
  published_at DATETIME(6),
  version      BIGINT        NOT NULL,
  PRIMARY KEY (id),
  KEY submission_recent (created_at, id),
  KEY submission_desk (department, state, created_at),
  KEY submission_due (state, publish_at)
) DEFAULT CHARSET = utf8mb4;

-- Every step of a submission: who, when, what and why.
CREATE TABLE submission_step (
  submission_id BINARY(16)   NOT NULL,
  step_no       INT          NOT NULL,
  action        VARCHAR(10)  COLLATE utf8mb4_bin NOT NULL,
  state         VARCHAR(10)  COLLATE utf8mb4_bin NOT NULL,
  actor         VARCHAR(120) NOT NULL,
  at            DATETIME(6)  NOT NULL,
  reason        VARCHAR(1000),
  PRIMARY KEY (submission_id, step_no),
  CONSTRAINT submission_step_of FOREIGN KEY (submission_id) REFERENCES submission (id)
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE submission_cell (
  submission_id BINARY(16)    NOT NULL,
  row_no        INT           NOT NULL,
  indicator_id  INT           NOT NULL,
  measure       VARCHAR(8)    COLLATE utf8mb4_bin NOT NULL,
  region_code   VARCHAR(12)   COLLATE utf8mb4_bin NOT NULL,
  period        VARCHAR(10)   COLLATE utf8mb4_bin NOT NULL,
  period_start  DATE          NOT NULL,
  value         DECIMAL(24,6),
  decimals      TINYINT       NOT NULL,
  unit          VARCHAR(16)   COLLATE utf8mb4_bin NOT NULL,
  status        CHAR(1)       COLLATE utf8mb4_bin NOT NULL,
  note          VARCHAR(500),
  PRIMARY KEY (submission_id, row_no)
) DEFAULT CHARSET = utf8mb4;
