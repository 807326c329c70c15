package io.yuanhui.statistics.submission;

import io.yuanhui.statistics.indicator.Catalogue;
import io.yuanhui.statistics.prefill.OriginKind;
import io.yuanhui.statistics.prefill.OriginView.OfferView;
import io.yuanhui.statistics.submission.FigureOriginView.UsedFigureView;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;

/**
 * Where cells came from, with the exact vintages of what they were computed from: the one that was
 * written down when the form was filled, or, where the figure stood in the same submission, the one
 * that this became.
 */
@ApplicationScoped
class UsedFigures {

  /** By submission; those whose cell was filled by hand are left out. */
  Map<UUID, FigureOriginView> origins(Handle handle, FigureCell cell, Catalogue catalogue) {
    Map<UUID, List<UsedFigureView>> inputs = inputs(handle, cell, catalogue);
    return cell.bind(
            handle.createQuery(
                "SELECT o.* FROM submission_cell c JOIN submission_cell_origin o"
                    + " ON o.submission_id = c.submission_id AND o.row_no = c.row_no WHERE "
                    + FigureCell.CONDITION))
        .reduceRows(
            new HashMap<>(),
            (map, row) -> {
              UUID id = row.getColumn("submission_id", UUID.class);
              map.put(id, origin(row, inputs.get(id)));
              return map;
            });
  }

  private static FigureOriginView origin(RowView row, List<UsedFigureView> inputs) {
    OriginKind kind = OriginKind.valueOf(row.getColumn("kind", String.class));
    return new FigureOriginView(
        kind,
        row.getColumn("records", String.class),
        row.getColumn("basis", String.class),
        row.getColumn("formula", String.class),
        inputs,
        kind == OriginKind.HAND
            ? new OfferView(
                OriginKind.valueOf(row.getColumn("offered_kind", String.class)),
                plain(row.getColumn("offered", BigDecimal.class)),
                row.getColumn("offered_unit", String.class))
            : null);
  }

  private static Map<UUID, List<UsedFigureView>> inputs(
      Handle handle, FigureCell cell, Catalogue catalogue) {
    return cell.bind(
            handle.createQuery(
                "SELECT i.submission_id, i.indicator_id, i.measure, i.region_code, i.period,"
                    + " i.value, i.unit, COALESCE(i.vintage, (SELECT MIN(own.vintage)"
                    + " FROM observation own WHERE own.series_id = s.id AND own.period = i.period"
                    + " AND own.submission_id = i.submission_id AND own.restores IS NULL))"
                    + " AS vintage, (SELECT MAX(top.vintage) FROM observation top"
                    + " WHERE top.series_id = s.id AND top.period = i.period"
                    + " AND top.superseded_at = '9999-12-31 00:00:00' AND top.withdrawn = 0)"
                    + " AS current_vintage FROM submission_cell c JOIN submission_cell_input i"
                    + " ON i.submission_id = c.submission_id AND i.row_no = c.row_no"
                    + " LEFT JOIN series s ON s.indicator_id = i.indicator_id"
                    + " AND s.measure = i.measure AND s.region_code = i.region_code WHERE "
                    + FigureCell.CONDITION
                    + " ORDER BY i.input_no"))
        .reduceRows(
            new HashMap<>(),
            (map, row) -> {
              map.computeIfAbsent(
                      row.getColumn("submission_id", UUID.class), id -> new ArrayList<>())
                  .add(used(row, catalogue));
              return map;
            });
  }

  private static UsedFigureView used(RowView row, Catalogue catalogue) {
    String indicator = catalogue.get(row.getColumn("indicator_id", Integer.class)).code();
    String measure = row.getColumn("measure", String.class);
    String region = row.getColumn("region_code", String.class);
    String period = row.getColumn("period", String.class);
    return new UsedFigureView(
        indicator,
        measure,
        region,
        period,
        plain(row.getColumn("value", BigDecimal.class)),
        row.getColumn("unit", String.class),
        row.getColumn("vintage", Integer.class),
        row.getColumn("current_vintage", Integer.class),
        UsedFigureView.link(indicator, measure, region, period));
  }

  private static BigDecimal plain(BigDecimal stored) {
    if (stored == null) {
      return null;
    }
    BigDecimal plain = stored.stripTrailingZeros();
    return plain.scale() < 0 ? plain.setScale(0) : plain;
  }
}
