package io.yuanhui.statistics.submission;

import io.yuanhui.statistics.indicator.Catalogue;
import io.yuanhui.statistics.measure.Measure;
import io.yuanhui.statistics.observation.FigureKey;
import io.yuanhui.statistics.period.Period;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.result.RowView;
import org.jdbi.v3.core.statement.PreparedBatch;

/** What was said of single cells at the steps of submissions. */
@ApplicationScoped
class RemarkStore {

  private final Jdbi jdbi;

  RemarkStore(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  void add(UUID submission, int step, List<Remark> remarks, Catalogue catalogue) {
    if (remarks.isEmpty()) {
      return;
    }
    jdbi.useHandle(
        handle -> {
          PreparedBatch batch =
              handle.prepareBatch(
                  "INSERT INTO submission_remark (submission_id, step_no, remark_no, indicator_id,"
                      + " measure, region_code, period, remark) VALUES (:submission, :step,"
                      + " :number, :indicator, :measure, :region, :period, :remark)");
          for (int i = 0; i < remarks.size(); i++) {
            FigureKey figure = remarks.get(i).figure();
            batch
                .bind("submission", submission)
                .bind("step", step)
                .bind("number", i + 1)
                .bind("indicator", catalogue.find(figure.indicator()).orElseThrow().id())
                .bind("measure", figure.measure().name())
                .bind("region", figure.region())
                .bind("period", figure.period().code())
                .bind("remark", remarks.get(i).text())
                .add();
          }
          batch.execute();
        });
  }

  /** The remarks of a submission by the number of their step, counted from 0. */
  Map<Integer, List<Remark>> of(UUID submission, Catalogue catalogue) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT step_no, indicator_id, measure, region_code, period, remark"
                        + " FROM submission_remark WHERE submission_id = :submission"
                        + " ORDER BY step_no, remark_no")
                .bind("submission", submission)
                .reduceRows(
                    new HashMap<>(),
                    (byStep, row) -> {
                      byStep
                          .computeIfAbsent(
                              row.getColumn("step_no", Integer.class), step -> new ArrayList<>())
                          .add(remark(row, catalogue));
                      return byStep;
                    }));
  }

  private static Remark remark(RowView row, Catalogue catalogue) {
    return new Remark(
        new FigureKey(
            catalogue.get(row.getColumn("indicator_id", Integer.class)).code(),
            Measure.valueOf(row.getColumn("measure", String.class)),
            row.getColumn("region_code", String.class),
            Period.parse(row.getColumn("period", String.class))),
        row.getColumn("remark", String.class));
  }
}
