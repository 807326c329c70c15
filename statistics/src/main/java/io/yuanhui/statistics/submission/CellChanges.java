package io.yuanhui.statistics.submission;

import io.yuanhui.statistics.observation.FigureKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What differs between two fillings of a form.
 *
 * @param before the first changed or removed figures as they were
 * @param after the first changed or added figures as they are
 * @param count how many figures were changed, added or removed in all
 */
record CellChanges(List<CellView> before, List<CellView> after, int count) {

  /** So many figures are shown. */
  static final int MOST = 200;

  /** Figures are the same where all that readers see is; their order does not matter. */
  static CellChanges between(List<Cell> before, List<Cell> after) {
    Map<FigureKey, Cell> old = byKey(before);
    Map<FigureKey, Cell> young = byKey(after);
    Set<FigureKey> keys = new LinkedHashSet<>(old.keySet());
    keys.addAll(young.keySet());
    List<CellView> was = new ArrayList<>();
    List<CellView> is = new ArrayList<>();
    int count = 0;
    for (FigureKey key : keys) {
      CellView one = view(old.get(key));
      CellView other = view(young.get(key));
      if (!Objects.equals(one, other)) {
        if (count++ < MOST) {
          addIfThere(one, was);
          addIfThere(other, is);
        }
      }
    }
    return new CellChanges(was, is, count);
  }

  private static Map<FigureKey, Cell> byKey(List<Cell> cells) {
    Map<FigureKey, Cell> byKey = new LinkedHashMap<>();
    cells.forEach(cell -> byKey.put(cell.key(), cell));
    return byKey;
  }

  private static CellView view(Cell cell) {
    return cell == null ? null : CellView.from(cell);
  }

  private static void addIfThere(CellView view, List<CellView> views) {
    if (view != null) {
      views.add(view);
    }
  }
}
