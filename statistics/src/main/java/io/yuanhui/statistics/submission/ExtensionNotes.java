package io.yuanhui.statistics.submission;

import io.yuanhui.commons.time.LocalTime;
import io.yuanhui.statistics.form.Extension;
import io.yuanhui.statistics.form.ExtensionGranted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/** Writes an extension into the timelines of the submissions that it is granted for. */
@ApplicationScoped
class ExtensionNotes {

  private static final int LONGEST = 1000;

  private final SubmissionRepository submissions;
  private final Timeline timeline;

  ExtensionNotes(SubmissionRepository submissions, Timeline timeline) {
    this.submissions = submissions;
    this.timeline = timeline;
  }

  void note(@Observes ExtensionGranted granted) {
    Extension extension = granted.extension();
    submissions
        .underWay(extension.form(), extension.region(), extension.period())
        .forEach(
            id ->
                timeline.note(
                    id,
                    SubmissionAction.EXTEND,
                    extension.grantedBy(),
                    reason(extension),
                    List.of()));
  }

  /** Until when, and why. */
  static String reason(Extension extension) {
    String reason = "延至 " + LocalTime.at(extension.until()) + "：" + extension.reason();
    return reason.length() > LONGEST ? reason.substring(0, LONGEST) : reason;
  }
}
