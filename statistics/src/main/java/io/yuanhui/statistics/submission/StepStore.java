package io.yuanhui.statistics.submission;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.result.RowView;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The stored steps of submissions, which are added and never changed. */
@ApplicationScoped
class StepStore {

  private final Jdbi jdbi;

  StepStore(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Adds those of a submission from one on, counted from 0. */
  void add(Submission submission, int from) {
    jdbi.useHandle(
        handle -> {
          PreparedBatch batch =
              handle.prepareBatch(
                  "INSERT INTO submission_step"
                      + " (submission_id, step_no, action, state, actor, at, reason)"
                      + " VALUES (:submission, :number, :action, :state, :actor, :at, :reason)");
          for (int i = from; i < submission.steps.size(); i++) {
            SubmissionStep step = submission.steps.get(i);
            batch
                .bind("submission", submission.id)
                .bind("number", i)
                .bind("action", step.action())
                .bind("state", step.state())
                .bind("actor", step.actor())
                .bind("at", step.at())
                .bind("reason", step.reason())
                .add();
          }
          batch.execute();
        });
  }

  /** Those of a submission in their order; more may be added to the list. */
  List<SubmissionStep> of(UUID submission) {
    return new ArrayList<>(
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        "SELECT action, state, actor, at, reason FROM submission_step"
                            + " WHERE submission_id = :submission ORDER BY step_no")
                    .bind("submission", submission)
                    .map(StepStore::read)
                    .list()));
  }

  private static SubmissionStep read(RowView row) {
    return new SubmissionStep(
        row.getColumn("action", SubmissionAction.class),
        row.getColumn("state", SubmissionState.class),
        row.getColumn("actor", String.class),
        row.getColumn("at", Instant.class),
        row.getColumn("reason", String.class));
  }
}
