package io.yuanhui.statistics.form;

import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.problem.Text;
import io.yuanhui.commons.time.LocalTime;
import io.yuanhui.statistics.period.Period;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Until when forms are open: to their deadline, and longer where an extension was granted. */
@ApplicationScoped
public class Deadlines {

  private final ExtensionStore extensions;
  private final Clock clock;

  Deadlines(ExtensionStore extensions, Clock clock) {
    this.extensions = extensions;
    this.clock = clock;
  }

  /** 409 where the deadline has passed and no extension holds. */
  public void requireOpen(FormVersion version, String region, Period period) {
    Instant due = version.due().dueAfter(period);
    Instant now = clock.instant();
    if (!now.isAfter(due)) {
      return;
    }
    boolean extended =
        granted(version.code(), region, period).stream()
            .anyMatch(extension -> now.isBefore(extension.until()));
    if (!extended) {
      throw ProblemException.conflict(
          Text.of(
              "该报表的报送时限 " + LocalTime.at(due) + " 已过，已锁定；如需补报，请由发布员准予延期。",
              "The form was due by "
                  + LocalTime.at(due)
                  + " and is locked; the publisher may grant an extension."));
    }
  }

  /** What was granted for a form, region and period; the earliest first. */
  public List<Extension> granted(String form, String region, Period period) {
    return extensions.of(form, period.code()).stream()
        .filter(extension -> extension.covers(region))
        .toList();
  }

  /** The extensions of several forms that hold now. */
  public List<Extension> open(Collection<String> forms) {
    return extensions.openAfter(forms, clock.instant());
  }
}
