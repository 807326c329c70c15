package io.yuanhui.statistics.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micrometer.core.instrument.MeterRegistry;
import io.yuanhui.statistics.trial.Corner;
import io.yuanhui.statistics.trial.Form;
import io.yuanhui.statistics.trial.Paper;
import io.yuanhui.statistics.trial.TrialTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** What operators see of submissions and of what was published. */
@TrialTest
class SubmissionReadingsTest {

  private final Form form =
      Form.of("finance", Corner.fresh(), 6).cell("revenue", "2").cell("revenue.tax", "1");

  @Inject SubmissionReadings readings;
  @Inject MeterRegistry metrics;

  @Test
  void submissions_are_counted_where_they_stand_and_figures_as_they_are_published() {
    readings.read();
    double drafts = submissions("draft");
    double inPublic = submissions("published");
    double published = figures("publish");
    double withdrawn = figures("withdraw");

    Paper paper = Paper.draft(form);
    readings.read();
    assertEquals(drafts + 1, submissions("draft"));

    paper.submit().approve().publish();
    readings.read();
    assertEquals(drafts, submissions("draft"));
    assertEquals(inPublic + 1, submissions("published"));
    assertEquals(published + 2, figures("publish"));

    paper.withdraw("有误");
    assertEquals(withdrawn + 2, figures("withdraw"));
  }

  private double submissions(String state) {
    return metrics.get("yuanhui.submissions").tag("state", state).gauge().value();
  }

  private double figures(String kind) {
    return metrics.get("yuanhui.figures").tag("kind", kind).counter().count();
  }
}
