package io.yuanhui.statistics.submission;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * A step that is about to be taken: who does what, when, why, and about which cells.
 *
 * @param to the state after it
 * @param reason null where none is due
 * @param remarks the cells that it names; empty for the whole
 */
record Step(
    SubmissionAction action,
    SubmissionState to,
    String actor,
    Instant at,
    String reason,
    List<Remark> remarks) {

  Step {
    Objects.requireNonNull(action);
    Objects.requireNonNull(to);
    remarks = List.copyOf(remarks);
  }

  static Step of(SubmissionAction action, SubmissionState to, String actor, Instant at) {
    return new Step(action, to, actor, at, null, List.of());
  }

  Step because(String why) {
    return new Step(action, to, actor, at, why, remarks);
  }

  Step about(List<Remark> cells) {
    return new Step(action, to, actor, at, reason, cells);
  }
}
