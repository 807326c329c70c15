-- Several submissions that become public together. A release that is cancelled stays, with why.
CREATE TABLE figure_release (
  id            BINARY(16)    NOT NULL,
  title         VARCHAR(200)  NOT NULL,
  state         VARCHAR(10)   COLLATE utf8mb4_bin NOT NULL,
  publish_at    DATETIME(6),
  published_at  DATETIME(6),
  created_at    DATETIME(6)   NOT NULL,
  created_by    VARCHAR(120)  NOT NULL,
  cancel_reason VARCHAR(1000),
  version       BIGINT        NOT NULL,
  PRIMARY KEY (id),
  KEY figure_release_due (state, publish_at),
  KEY figure_release_recent (created_at, id)
) DEFAULT CHARSET = utf8mb4;

-- A correction points at what it corrects.
ALTER TABLE submission
  ADD COLUMN release_id BINARY(16),
  ADD COLUMN corrects BINARY(16),
  ADD COLUMN correction_reason VARCHAR(1000),
  ADD KEY submission_release (release_id),
  ADD KEY submission_corrects (corrects);

-- A publication of several submissions names their release.
ALTER TABLE publication
  MODIFY COLUMN submission_id BINARY(16),
  ADD COLUMN release_id BINARY(16);
