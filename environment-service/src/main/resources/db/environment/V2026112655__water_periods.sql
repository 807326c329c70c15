-- What follows from a section's samples over a month and over each period that it is part of. The
-- means of the items are one text, as they are read together and never asked for one by one.
CREATE TABLE water_period (
  section_id  INT      NOT NULL,
  begins_on   DATE     NOT NULL,
  ends_on     DATE     NOT NULL,
  means       TEXT     COLLATE utf8mb4_bin NOT NULL,
  months      TINYINT  NOT NULL,
  compliant   TINYINT  NOT NULL,
  samples     INT      NOT NULL,
  provisional TINYINT  NOT NULL,
  PRIMARY KEY (section_id, begins_on, ends_on)
) DEFAULT CHARSET = utf8mb4;

-- 0 is what no derivation has seen: rows from before this table, and those that a release without it
-- still writes while instances are replaced.
ALTER TABLE water_sample ADD COLUMN derived TINYINT NOT NULL DEFAULT 0;
ALTER TABLE water_sample ADD KEY water_sample_derived (derived, section_id);

-- The version of the section (target, items) that its rows follow from.
ALTER TABLE water_section ADD COLUMN derived_version BIGINT;
