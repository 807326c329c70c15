-- Staff in browsers: one row for each session that is open, or was until the next purge.
CREATE TABLE browser_session (
  -- SHA-256 of the cookie's value in hexadecimal: a copy of the table opens no session.
  id                CHAR(64)        COLLATE utf8mb4_bin NOT NULL,
  username          VARCHAR(255)    NOT NULL,
  -- Keycloak's tokens and the CSRF token, encrypted.
  sealed            VARBINARY(16000) NOT NULL,
  access_expires_at DATETIME(6)     NOT NULL,
  created_at        DATETIME(6)     NOT NULL,
  -- Idle timeout: moves on with use, up to closes_at.
  ends_at           DATETIME(6)     NOT NULL,
  -- Absolute timeout.
  closes_at         DATETIME(6)     NOT NULL,
  PRIMARY KEY (id),
  KEY browser_session_end (ends_at)
) DEFAULT CHARSET = utf8mb4;
