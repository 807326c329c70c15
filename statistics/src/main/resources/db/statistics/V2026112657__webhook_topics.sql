-- What a subscription hears of: figures, or what a service has besides.
ALTER TABLE webhook ADD COLUMN topic VARCHAR(16) COLLATE utf8mb4_bin NOT NULL DEFAULT 'figures';

-- When something was last to be heard of each other topic.
CREATE TABLE event_clock (
  topic        VARCHAR(16) COLLATE utf8mb4_bin NOT NULL,
  published_at DATETIME(6) NOT NULL,
  PRIMARY KEY (topic)
) DEFAULT CHARSET = utf8mb4;
