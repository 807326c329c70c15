-- Files behind a submission. One that was taken out keeps its row and its number, not its content.
CREATE TABLE evidence (
  submission_id BINARY(16)    NOT NULL,
  file_no       INT           NOT NULL,
  content_id    BINARY(16)    NOT NULL,
  name          VARCHAR(200)  NOT NULL,
  file_type     VARCHAR(8)    COLLATE utf8mb4_bin NOT NULL,
  size          BIGINT        NOT NULL,
  sha256        CHAR(64)      COLLATE utf8mb4_bin NOT NULL,
  scanned       TINYINT       NOT NULL,
  attached_by   VARCHAR(120)  NOT NULL,
  attached_at   DATETIME(6)   NOT NULL,
  removed_by    VARCHAR(120),
  removed_at    DATETIME(6),
  PRIMARY KEY (submission_id, file_no),
  KEY evidence_sha256 (sha256)
) DEFAULT CHARSET = utf8mb4;

-- Their contents in pieces, so that no statement holds a file whole.
CREATE TABLE evidence_content (
  content_id BINARY(16) NOT NULL,
  piece_no   INT        NOT NULL,
  piece      MEDIUMBLOB NOT NULL,
  PRIMARY KEY (content_id, piece_no)
) DEFAULT CHARSET = utf8mb4;
