package io.yuanhui.statistics.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.yuanhui.statistics.trial.Corner;
import io.yuanhui.statistics.trial.Form;
import io.yuanhui.statistics.trial.Paper;
import io.yuanhui.statistics.trial.TrialTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is published between two statements of a reading is seen by neither. */
@TrialTest
class SnapshotTest {

  @Inject TwoLooks looks;

  private final Paper paper =
      Paper.draft(Form.of("finance", Corner.fresh(), 6).cell("revenue", "1")).submit().approve();

  @Test
  void a_publication_in_the_midst_of_a_reading_is_seen_by_the_next() {
    List<Instant> seen = looks.around(paper::publish);

    assertEquals(seen.get(0), seen.get(1));
    assertTrue(looks.around(() -> {}).get(0).isAfter(seen.get(1)));
  }
}
