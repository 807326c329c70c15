-- What happened to notices, for other systems. announced_at is set after the transaction, later than
-- all that were announced before; null until then.
CREATE TABLE notice_event (
  id           BIGINT       NOT NULL AUTO_INCREMENT,
  notice_id    INT          NOT NULL,
  number       INT          NOT NULL,
  change_made  VARCHAR(8)   COLLATE utf8mb4_bin NOT NULL,
  changed_at   DATETIME(6)  NOT NULL,
  text_zh      VARCHAR(300) NOT NULL,
  text_en      VARCHAR(300) NOT NULL,
  announced_at DATETIME(6),
  PRIMARY KEY (id),
  UNIQUE KEY notice_event_once (notice_id, number),
  KEY notice_event_announced (announced_at)
) DEFAULT CHARSET = utf8mb4;

INSERT INTO event_clock (topic, published_at) VALUES ('notices', '1970-01-01');
