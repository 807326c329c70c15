-- A file may replace the figures of a submission that is there: submission_id is then that one, and
-- into_version the version that its sender had seen. refused_as says why an import was refused where
-- that was not the file's faults.
ALTER TABLE import_job
  ADD COLUMN refused_as VARCHAR(40) COLLATE utf8mb4_bin,
  ADD COLUMN into_version BIGINT;
