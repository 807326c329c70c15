package io.yuanhui.environment.notice;

import io.yuanhui.commons.time.LocalTime;
import java.time.OffsetDateTime;

/**
 * A notice as an event carries it: as it was when it was raised or resolved.
 *
 * @param notice its id at {@code /notices}
 * @param change {@code raised} or {@code resolved}
 */
record NoticeData(
    int notice,
    String rule,
    String subject,
    OffsetDateTime since,
    String change,
    OffsetDateTime changedAt,
    String text,
    String textEn) {

  static NoticeData of(NoticeLog.Entry entry) {
    return new NoticeData(
        entry.notice(),
        entry.rule().code(),
        entry.subject(),
        LocalTime.at(entry.since()),
        entry.change().code(),
        LocalTime.at(entry.at()),
        entry.textZh(),
        entry.textEn());
  }
}
