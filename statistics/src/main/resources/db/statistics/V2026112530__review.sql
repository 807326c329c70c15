-- How often a submission was submitted, and when last: the reviewers' queue is in that order.
ALTER TABLE submission
  ADD COLUMN edition INT NOT NULL DEFAULT 0,
  ADD COLUMN submitted_at DATETIME(6),
  ADD KEY submission_queue (department, state, submitted_at);

UPDATE submission SET
  edition = (SELECT COUNT(*) FROM submission_step t
             WHERE t.submission_id = submission.id AND t.action = 'SUBMIT'),
  submitted_at = (SELECT MAX(t.at) FROM submission_step t
                  WHERE t.submission_id = submission.id AND t.action = 'SUBMIT');

-- The cells that a step names, and what was said of each.
CREATE TABLE submission_remark (
  submission_id BINARY(16)    NOT NULL,
  step_no       INT           NOT NULL,
  remark_no     INT           NOT NULL,
  indicator_id  INT           NOT NULL,
  measure       VARCHAR(8)    COLLATE utf8mb4_bin NOT NULL,
  region_code   VARCHAR(12)   COLLATE utf8mb4_bin NOT NULL,
  period        VARCHAR(10)   COLLATE utf8mb4_bin NOT NULL,
  remark        VARCHAR(1000),
  PRIMARY KEY (submission_id, step_no, remark_no)
) DEFAULT CHARSET = utf8mb4;

-- The cells of earlier editions: copied before a submission that was submitted can change again.
CREATE TABLE submission_past_cell (
  submission_id BINARY(16)    NOT NULL,
  edition       INT           NOT NULL,
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
  PRIMARY KEY (submission_id, edition, row_no)
) DEFAULT CHARSET = utf8mb4;
