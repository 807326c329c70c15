package io.yuanhui.statistics.submission;

import io.yuanhui.statistics.indicator.Catalogue;
import io.yuanhui.statistics.measure.Measure;
import io.yuanhui.statistics.observation.FigureKey;
import io.yuanhui.statistics.period.Period;
import io.yuanhui.statistics.prefill.OriginInput;
import io.yuanhui.statistics.prefill.OriginKind;
import io.yuanhui.statistics.prefill.Proposal;
import io.yuanhui.statistics.storage.Storage;
import io.yuanhui.statistics.unit.Quantity;
import io.yuanhui.statistics.unit.Unit;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Where the cells of submissions came from, in bulk; what was filled by hand has no row. */
@ApplicationScoped
class OriginStore {

  private final Jdbi jdbi;

  OriginStore(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Puts these origins in the place of whatever the submission had. */
  void replace(UUID submission, Map<Integer, CellOrigin> origins) {
    jdbi.useHandle(
        handle -> {
          byte[] id = Storage.bytes(submission);
          handle.execute("DELETE FROM submission_cell_input WHERE submission_id = ?", (Object) id);
          handle.execute("DELETE FROM submission_cell_origin WHERE submission_id = ?", (Object) id);
          insert(handle, submission, origins);
        });
  }

  /** Writes the origins of a submission that has none yet. */
  void add(UUID submission, Map<Integer, CellOrigin> origins) {
    jdbi.useHandle(handle -> insert(handle, submission, origins));
  }

  private static void insert(Handle handle, UUID submission, Map<Integer, CellOrigin> origins) {
    if (origins.isEmpty()) {
      return;
    }
    PreparedBatch rows =
        handle.prepareBatch(
            "INSERT INTO submission_cell_origin (submission_id, row_no, kind, offered_kind,"
                + " offered, offered_unit, records, basis, formula)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
    PreparedBatch inputs =
        handle.prepareBatch(
            "INSERT INTO submission_cell_input (submission_id, row_no, input_no, indicator_id,"
                + " measure, region_code, period, series_id, vintage, value, unit)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    origins.forEach(
        (row, origin) -> {
          Proposal offer = origin.offer();
          rows.add(
              submission,
              row,
              origin.kind().name(),
              offer.kind().name(),
              offer.shown(),
              offer.quantity().unit().code(),
              offer.records(),
              offer.basis(),
              offer.formula());
          for (int i = 0; i < offer.inputs().size(); i++) {
            OriginInput input = offer.inputs().get(i);
            inputs.add(
                submission,
                row,
                i,
                origin.indicatorId(input),
                input.figure().measure().name(),
                input.figure().region(),
                input.figure().period().code(),
                input.seriesId(),
                input.vintage(),
                stored(input.quantity().value()),
                input.quantity().unit().code());
          }
        });
    rows.execute();
    if (inputs.size() > 0) {
      inputs.execute();
    }
  }

  private static BigDecimal stored(BigDecimal value) {
    return value.scale() > 6 ? value.setScale(6, RoundingMode.HALF_EVEN) : value;
  }

  /** By row; absent for what was filled by hand. */
  Map<Integer, CellOrigin> read(UUID submission, Catalogue catalogue) {
    return jdbi.withHandle(
        handle -> {
          Map<Integer, List<OriginInput>> inputs = inputs(handle, submission, catalogue);
          Map<Integer, CellOrigin> origins = new HashMap<>();
          handle
              .createQuery(
                  "SELECT row_no, kind, offered_kind, offered, offered_unit, records, basis,"
                      + " formula FROM submission_cell_origin WHERE submission_id = :submission")
              .bind("submission", submission)
              .map(
                  (row, context) ->
                      origins.put(
                          row.getInt("row_no"),
                          new CellOrigin(
                              OriginKind.valueOf(row.getString("kind")),
                              new Proposal(
                                  OriginKind.valueOf(row.getString("offered_kind")),
                                  quantity(
                                      row.getBigDecimal("offered"), row.getString("offered_unit")),
                                  row.getString("records"),
                                  row.getString("basis"),
                                  row.getString("formula"),
                                  inputs.getOrDefault(row.getInt("row_no"), List.of())),
                              catalogue)))
              .list();
          return origins;
        });
  }

  private static Map<Integer, List<OriginInput>> inputs(
      Handle handle, UUID submission, Catalogue catalogue) {
    Map<Integer, List<OriginInput>> inputs = new HashMap<>();
    handle
        .createQuery(
            "SELECT row_no, indicator_id, measure, region_code, period, series_id, vintage, value,"
                + " unit FROM submission_cell_input WHERE submission_id = :submission"
                + " ORDER BY row_no, input_no")
        .bind("submission", submission)
        .map(
            (row, context) ->
                inputs
                    .computeIfAbsent(row.getInt("row_no"), number -> new ArrayList<>())
                    .add(
                        new OriginInput(
                            new FigureKey(
                                catalogue.get(row.getInt("indicator_id")).code(),
                                Measure.valueOf(row.getString("measure")),
                                row.getString("region_code"),
                                Period.parse(row.getString("period"))),
                            quantity(row.getBigDecimal("value"), row.getString("unit")),
                            row.getObject("series_id", Long.class),
                            row.getObject("vintage", Integer.class))))
        .list();
    return inputs;
  }

  private static Quantity quantity(BigDecimal value, String unit) {
    BigDecimal plain = value.stripTrailingZeros();
    return new Quantity(plain.scale() < 0 ? plain.setScale(0) : plain, Unit.parse(unit));
  }
}
