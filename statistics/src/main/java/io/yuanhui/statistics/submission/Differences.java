package io.yuanhui.statistics.submission;

import io.yuanhui.commons.page.Cursor;
import io.yuanhui.commons.page.Page;
import io.yuanhui.statistics.indicator.Catalogue;
import io.yuanhui.statistics.indicator.Indicators;
import io.yuanhui.statistics.observation.CurrentFigures;
import io.yuanhui.statistics.observation.EarlierFigures;
import io.yuanhui.statistics.observation.FigureKey;
import io.yuanhui.statistics.observation.Observation;
import io.yuanhui.statistics.storage.Snapshot;
import io.yuanhui.statistics.submission.DifferenceView.Earlier;
import io.yuanhui.statistics.submission.DifferenceView.SinceReturn;
import io.yuanhui.statistics.unit.Quantity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a reviewer looks at: cell by cell, what differs from what there was before. */
@ApplicationScoped
@Snapshot
class Differences {

  private final SubmissionAccess access;
  private final CellStore cells;
  private final Timeline timeline;
  private final CurrentFigures figures;
  private final Indicators indicators;

  Differences(
      SubmissionAccess access,
      CellStore cells,
      Timeline timeline,
      CurrentFigures figures,
      Indicators indicators) {
    this.access = access;
    this.cells = cells;
    this.timeline = timeline;
    this.figures = figures;
    this.indicators = indicators;
  }

  /** The edition that was returned last: its cells, and what was said of them. */
  private record Returned(Map<FigureKey, Cell> cells, Map<FigureKey, Remark> remarks) {

    /** Where nothing was returned yet. */
    static final Returned NOTHING = new Returned(Map.of(), Map.of());

    SinceReturn since(FigureKey key, Cell now) {
      if (this == NOTHING) {
        return null;
      }
      Cell then = cells.get(key);
      if (then == null) {
        return SinceReturn.ADDED;
      }
      if (now == null) {
        return SinceReturn.REMOVED;
      }
      return CellView.from(then).equals(CellView.from(now))
          ? SinceReturn.SAME
          : SinceReturn.CHANGED;
    }
  }

  /** A page of the cells in their order, those that were taken out since the return at the end. */
  Page<DifferenceView> of(
      UUID id, String cursor, int most, Function<String, Page<DifferenceView>> following) {
    Integer place = Cursor.read(cursor, 1, key -> Integer.valueOf(key.get(0)));
    Submission submission = access.read(id);
    SubmissionPolicy.requireReadable(submission);
    Catalogue catalogue = indicators.catalogue();
    Returned returned = returned(submission, catalogue);
    List<Cell> current = cells.read(id, catalogue);
    Map<FigureKey, Cell> now = byKey(current);
    List<Cell> all = new ArrayList<>(current);
    returned.cells().forEach((key, cell) -> addIf(!now.containsKey(key), cell, all));
    int from = place == null ? 0 : Math.min(Math.max(place, 0), all.size());
    List<Cell> page = all.subList(from, Math.min(from + most, all.size()));
    EarlierFigures earlier = figures.around(page.stream().map(Cell::key).toList(), catalogue);
    return new Page<>(
        page.stream().map(cell -> view(cell, now.get(cell.key()), returned, earlier)).toList(),
        from + most < all.size() ? Cursor.of(from + most) : null,
        following);
  }

  private Returned returned(Submission submission, Catalogue catalogue) {
    return cells
        .lastKept(submission.id)
        .map(
            edition ->
                new Returned(
                    byKey(cells.readKept(submission.id, edition, catalogue)),
                    timeline.lastOpened(submission, catalogue).stream()
                        .collect(Collectors.toMap(Remark::figure, Function.identity()))))
        .orElse(Returned.NOTHING);
  }

  private static DifferenceView view(
      Cell cell, Cell now, Returned returned, EarlierFigures earlier) {
    FigureKey key = cell.key();
    Cell then = returned.cells().get(key);
    Remark remark = returned.remarks().get(key);
    return new DifferenceView(
        key.indicator(),
        cell.indicator().name(),
        key.measure().name(),
        key.region(),
        key.period().code(),
        now == null ? null : now.value(),
        cell.unit().code(),
        cell.status().name(),
        cell.note(),
        returned.since(key, now),
        remark == null ? null : remark.text(),
        then == null ? Earlier.NOTHING : against(then, now),
        against(earlier.at(key), cell, now),
        against(earlier.latestBefore(key), cell, now),
        against(earlier.lastYear(key), cell, now));
  }

  private static Earlier against(Cell then, Cell now) {
    Quantity base = then.value() == null ? null : new Quantity(then.value(), then.unit());
    return now == null
        ? new Earlier(then.period().code(), then.value(), null, null, null)
        : CellDifference.between(now, then.period(), base);
  }

  private static Earlier against(Optional<Observation> then, Cell cell, Cell now) {
    return then.map(
            figure ->
                now == null
                    ? new Earlier(
                        figure.period().code(),
                        figure.quantity().map(q -> q.in(cell.unit()).value()).orElse(null),
                        null,
                        null,
                        null)
                    : CellDifference.between(now, figure.period(), figure.quantity().orElse(null)))
        .orElse(Earlier.NOTHING);
  }

  private static Map<FigureKey, Cell> byKey(List<Cell> cells) {
    Map<FigureKey, Cell> byKey = new LinkedHashMap<>();
    cells.forEach(cell -> byKey.put(cell.key(), cell));
    return byKey;
  }

  private static void addIf(boolean condition, Cell cell, List<Cell> cells) {
    if (condition) {
      cells.add(cell);
    }
  }
}
