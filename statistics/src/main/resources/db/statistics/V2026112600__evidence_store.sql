-- Where the content of a file is; what a service of before this attaches is in the database.
ALTER TABLE evidence
  ADD COLUMN place VARCHAR(8) COLLATE utf8mb4_bin NOT NULL DEFAULT 'DATABASE';

-- Objects of the S3 store that belong to no file, not yet or no longer; deleted when they are due.
CREATE TABLE evidence_unowned (
  content_id BINARY(16)  NOT NULL,
  due_at     DATETIME(6) NOT NULL,
  PRIMARY KEY (content_id),
  KEY evidence_unowned_due (due_at)
) DEFAULT CHARSET = utf8mb4;
