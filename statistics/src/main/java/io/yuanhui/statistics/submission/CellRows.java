package io.yuanhui.statistics.submission;

import io.yuanhui.commons.page.Cursor;
import io.yuanhui.commons.page.Page;
import io.yuanhui.statistics.indicator.Indicators;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Reads the cells of a submission page by page, however many there are. */
@ApplicationScoped
class CellRows {

  private final SubmissionAccess access;
  private final CellStore cells;
  private final Indicators indicators;

  CellRows(SubmissionAccess access, CellStore cells, Indicators indicators) {
    this.access = access;
    this.cells = cells;
    this.indicators = indicators;
  }

  /** A page in the order in which they were reported. */
  @Transactional
  Page<CellRow> of(UUID id, String cursor, int most, Function<String, Page<CellRow>> following) {
    Integer after = Cursor.read(cursor, 1, key -> Integer.valueOf(key.get(0)));
    access.read(id);
    List<Cell> found =
        cells.page(id, after == null ? Integer.MIN_VALUE : after, most + 1, indicators.catalogue());
    boolean more = found.size() > most;
    List<Cell> page = more ? found.subList(0, most) : found;
    return new Page<>(
        page.stream().map(CellRow::from).toList(),
        more ? Cursor.of(page.get(most - 1).row()) : null,
        following);
  }
}
