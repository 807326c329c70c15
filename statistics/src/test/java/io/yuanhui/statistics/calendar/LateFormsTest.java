package io.yuanhui.statistics.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micrometer.core.instrument.MeterRegistry;
import io.yuanhui.commons.time.LocalTime;
import io.yuanhui.statistics.trial.Corner;
import io.yuanhui.statistics.trial.Sheet;
import io.yuanhui.statistics.trial.TrialTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

@TrialTest
class LateFormsTest {

  private static final int DUE = 12;

  @Inject LateForms forms;
  @Inject MeterRegistry metrics;
  @Inject Clock clock;

  @Test
  void forms_whose_time_is_over_are_counted() {
    forms.read();
    double before = late();

    LocalDate today = LocalDate.ofInstant(clock.instant(), LocalTime.ZONE);
    String first = today.minusMonths(3).toString().substring(0, "2020-01".length());
    Sheet sheet = Sheet.of("finance", "M", Corner.fresh(), "revenue").from(first).define();
    forms.read();

    // The form of last month is due on the twelfth of this; those of the two before it are late.
    int late = today.getDayOfMonth() > DUE ? 3 : 2;
    assertEquals(late, late() - before);

    sheet.open(first);
    forms.read();
    assertEquals(late - 1, late() - before, "an extension gives time");
  }

  private double late() {
    return metrics.get("yuanhui.forms.late").gauge().value();
  }
}
