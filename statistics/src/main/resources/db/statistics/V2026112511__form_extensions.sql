-- A form stays open after its deadline where the publisher says so, for a reason and until an end.
CREATE TABLE form_extension (
  id          BINARY(16)    NOT NULL,
  form_code   VARCHAR(80)   COLLATE utf8mb4_bin NOT NULL,
  period      VARCHAR(10)   COLLATE utf8mb4_bin NOT NULL,
  region_code VARCHAR(12)   COLLATE utf8mb4_bin,
  open_until  DATETIME(6)   NOT NULL,
  reason      VARCHAR(1000) NOT NULL,
  granted_by  VARCHAR(120)  NOT NULL,
  granted_at  DATETIME(6)   NOT NULL,
  PRIMARY KEY (id),
  KEY form_extension_of (form_code, period, granted_at),
  CONSTRAINT form_extension_form FOREIGN KEY (form_code) REFERENCES form (code)
) DEFAULT CHARSET = utf8mb4;
