-- Where the value of a submission's cell came from. A cell without a row was filled by hand. kind
-- HAND says that the clerk overrode what was offered, which stands in offered_kind and the rest.
CREATE TABLE submission_cell_origin (
  submission_id BINARY(16)    NOT NULL,
  row_no        INT           NOT NULL,
  kind          VARCHAR(8)    COLLATE utf8mb4_bin NOT NULL,
  offered_kind  VARCHAR(8)    COLLATE utf8mb4_bin NOT NULL,
  offered       DECIMAL(24,6),
  offered_unit  VARCHAR(16)   COLLATE utf8mb4_bin NOT NULL,
  records       VARCHAR(1000),
  basis         VARCHAR(1000),
  formula       VARCHAR(500),
  PRIMARY KEY (submission_id, row_no)
) DEFAULT CHARSET = utf8mb4;

-- The figures that it was computed or taken from, each with its exact vintage. Where vintage is
-- null, the figure stood in the same submission: its vintage is the one that came of that.
CREATE TABLE submission_cell_input (
  submission_id BINARY(16)    NOT NULL,
  row_no        INT           NOT NULL,
  input_no      INT           NOT NULL,
  indicator_id  INT           NOT NULL,
  measure       VARCHAR(8)    COLLATE utf8mb4_bin NOT NULL,
  region_code   VARCHAR(12)   COLLATE utf8mb4_bin NOT NULL,
  period        VARCHAR(10)   COLLATE utf8mb4_bin NOT NULL,
  series_id     BIGINT,
  vintage       INT,
  value         DECIMAL(24,6),
  unit          VARCHAR(16)   COLLATE utf8mb4_bin NOT NULL,
  PRIMARY KEY (submission_id, row_no, input_no),
  KEY submission_cell_input_of (series_id, period)
) DEFAULT CHARSET = utf8mb4;
