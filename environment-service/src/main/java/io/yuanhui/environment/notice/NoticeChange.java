package io.yuanhui.environment.notice;

import java.util.Locale;

/** What happens to a notice. */
enum NoticeChange {
  RAISED,
  RESOLVED;

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
