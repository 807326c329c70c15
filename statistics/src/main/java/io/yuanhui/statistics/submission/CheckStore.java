package io.yuanhui.statistics.submission;

import io.yuanhui.commons.problem.Text;
import io.yuanhui.statistics.indicator.Catalogue;
import io.yuanhui.statistics.measure.Measure;
import io.yuanhui.statistics.observation.FigureKey;
import io.yuanhui.statistics.period.Period;
import io.yuanhui.statistics.rule.Check;
import io.yuanhui.statistics.rule.FilledCell;
import io.yuanhui.statistics.rule.Outcome;
import io.yuanhui.statistics.rule.Severity;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.result.RowView;
import org.jdbi.v3.core.statement.PreparedBatch;

/** What the rules said of submissions, and what was said of their warnings. */
@ApplicationScoped
class CheckStore {

  private static final int LONGEST_MESSAGE = 2000;

  private final Jdbi jdbi;

  CheckStore(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Puts these explanations in the place of earlier ones of the same rules. */
  void explain(UUID submission, List<Explanation> explanations) {
    jdbi.useHandle(
        handle -> {
          PreparedBatch batch =
              handle.prepareBatch(
                  "REPLACE INTO submission_explanation (submission_id, rule_code, region_code,"
                      + " period, rule_version, figures, explanation, explained_by, explained_at)"
                      + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
          for (Explanation given : explanations) {
            batch.add(
                submission,
                given.place().rule(),
                given.place().region(),
                given.place().period(),
                given.ruleVersion(),
                given.fingerprint(),
                given.text(),
                given.by(),
                given.at());
          }
          batch.execute();
        });
  }

  Map<CheckPlace, Explanation> explanations(UUID submission) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT rule_code, region_code, period, rule_version, figures, explanation,"
                        + " explained_by, explained_at FROM submission_explanation"
                        + " WHERE submission_id = :submission")
                .bind("submission", submission)
                .reduceRows(
                    new HashMap<>(),
                    (map, row) -> {
                      CheckPlace place =
                          new CheckPlace(
                              row.getColumn("rule_code", String.class),
                              row.getColumn("region_code", String.class),
                              row.getColumn("period", String.class));
                      map.put(
                          place,
                          new Explanation(
                              place,
                              row.getColumn("rule_version", Integer.class),
                              row.getColumn("figures", String.class),
                              row.getColumn("explanation", String.class),
                              row.getColumn("explained_by", String.class),
                              row.getColumn("explained_at", Instant.class)));
                      return map;
                    }));
  }

  /** Keeps what the rules said of an edition. */
  void record(UUID submission, int edition, List<ExplainedCheck> checks) {
    if (checks.isEmpty()) {
      return;
    }
    jdbi.useHandle(handle -> insert(handle, submission, edition, checks));
  }

  private static void insert(
      Handle handle, UUID submission, int edition, List<ExplainedCheck> checks) {
    PreparedBatch rows =
        handle.prepareBatch(
            "INSERT INTO submission_check (submission_id, edition, check_no, rule_code,"
                + " rule_version, severity, outcome, region_code, period, expression, message,"
                + " message_en, explanation, explained_by, explained_at)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    PreparedBatch cells =
        handle.prepareBatch(
            "INSERT INTO submission_check_cell (submission_id, edition, row_no, check_no)"
                + " VALUES (?, ?, ?, ?)");
    for (int number = 1; number <= checks.size(); number++) {
      Check check = checks.get(number - 1).check();
      Explanation explanation = checks.get(number - 1).explanation();
      rows.add(
          submission,
          edition,
          number,
          check.rule(),
          check.version(),
          check.severity().name(),
          check.outcome().name(),
          check.region(),
          check.period().code(),
          check.expression(),
          check.message() == null ? null : shortened(check.message().zh()),
          check.message() == null ? null : shortened(check.message().en()),
          explanation == null ? null : explanation.text(),
          explanation == null ? null : explanation.by(),
          explanation == null ? null : explanation.at());
      for (FilledCell cell : check.cells()) {
        cells.add(submission, edition, cell.row(), number);
      }
    }
    rows.execute();
    if (cells.size() > 0) {
      cells.execute();
    }
  }

  private static String shortened(String message) {
    return message.length() > LONGEST_MESSAGE
        ? message.substring(0, LONGEST_MESSAGE - 1) + "…"
        : message;
  }

  /** What was kept of an edition, whose cells are still those of the submission. */
  List<ExplainedCheck> recorded(UUID submission, int edition, Catalogue catalogue) {
    return jdbi.withHandle(
        handle -> {
          Map<Integer, List<FilledCell>> cells =
              handle
                  .createQuery(
                      "SELECT k.check_no, c.row_no, c.indicator_id, c.measure, c.region_code,"
                          + " c.period FROM submission_check_cell k JOIN submission_cell c"
                          + " ON c.submission_id = k.submission_id AND c.row_no = k.row_no"
                          + " WHERE k.submission_id = :submission AND k.edition = :edition"
                          + " ORDER BY k.check_no, k.row_no")
                  .bind("submission", submission)
                  .bind("edition", edition)
                  .reduceRows(
                      new HashMap<>(),
                      (map, row) -> {
                        map.computeIfAbsent(
                                row.getColumn("check_no", Integer.class),
                                number -> new ArrayList<>())
                            .add(cell(row, catalogue));
                        return map;
                      });
          return handle
              .createQuery(
                  "SELECT * FROM submission_check WHERE submission_id = :submission"
                      + " AND edition = :edition ORDER BY check_no")
              .bind("submission", submission)
              .bind("edition", edition)
              .reduceRows(
                  new ArrayList<>(),
                  (list, row) -> {
                    list.add(
                        check(
                            row,
                            cells.getOrDefault(
                                row.getColumn("check_no", Integer.class), List.of())));
                    return list;
                  });
        });
  }

  /** A kept check, from all columns of its row. */
  static ExplainedCheck check(RowView row, List<FilledCell> cells) {
    String message = row.getColumn("message", String.class);
    Check check =
        new Check(
            row.getColumn("rule_code", String.class),
            row.getColumn("rule_version", Integer.class),
            Severity.valueOf(row.getColumn("severity", String.class)),
            row.getColumn("expression", String.class),
            row.getColumn("region_code", String.class),
            Period.parse(row.getColumn("period", String.class)),
            Outcome.valueOf(row.getColumn("outcome", String.class)),
            message == null ? null : Text.of(message, row.getColumn("message_en", String.class)),
            cells,
            List.of());
    String explanation = row.getColumn("explanation", String.class);
    return new ExplainedCheck(
        check,
        explanation == null
            ? null
            : new Explanation(
                CheckPlace.of(check),
                check.version(),
                "",
                explanation,
                row.getColumn("explained_by", String.class),
                row.getColumn("explained_at", Instant.class)));
  }

  private static FilledCell cell(RowView row, Catalogue catalogue) {
    return new FilledCell(
        row.getColumn("row_no", Integer.class),
        new FigureKey(
            catalogue.get(row.getColumn("indicator_id", Integer.class)).code(),
            Measure.valueOf(row.getColumn("measure", String.class)),
            row.getColumn("region_code", String.class),
            Period.parse(row.getColumn("period", String.class))),
        null);
  }
}
