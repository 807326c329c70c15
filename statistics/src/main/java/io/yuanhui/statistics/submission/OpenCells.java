package io.yuanhui.statistics.submission;

import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.problem.Text;
import io.yuanhui.commons.problem.Violation;
import io.yuanhui.statistics.observation.FigureKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which cells of a returned submission may change: those that the latest return or unlocking named,
 * or all where it named none.
 */
final class OpenCells {

  private final Set<FigureKey> open;

  private OpenCells(Set<FigureKey> open) {
    this.open = open;
  }

  /**
   * What the latest return or unlocking named; nothing where it was the whole, or there was none.
   *
   * @param remarks by the number of their step
   */
  static List<Remark> lastNamed(Submission submission, Map<Integer, List<Remark>> remarks) {
    for (int i = submission.steps.size() - 1; i >= 0; i--) {
      if (submission.steps.get(i).action().opensCells()) {
        return remarks.getOrDefault(i, List.of());
      }
    }
    return List.of();
  }

  /** The cells that alone may change now; empty where all may, or none. */
  static List<Remark> of(Submission submission, Map<Integer, List<Remark>> remarks) {
    return submission.state == SubmissionState.RETURNED
        ? lastNamed(submission, remarks)
        : List.of();
  }

  /** Those that were named; none named means all. */
  static OpenCells named(List<Remark> remarks) {
    return new OpenCells(remarks.stream().map(Remark::figure).collect(Collectors.toSet()));
  }

  /**
   * Refuses a saving that touches other cells.
   *
   * @throws ProblemException 422 naming every cell that was changed, added or left out
   */
  void requireOnlyThese(List<Cell> before, List<Cell> after) {
    if (open.isEmpty()) {
      return;
    }
    Map<FigureKey, CellView> old = new HashMap<>();
    before.forEach(cell -> old.put(cell.key(), CellView.from(cell)));
    List<Violation> faults = new ArrayList<>();
    Set<FigureKey> kept = new HashSet<>();
    for (Cell cell : after) {
      kept.add(cell.key());
      if (!open.contains(cell.key()) && !CellView.from(cell).equals(old.get(cell.key()))) {
        faults.add(Violation.row("cells", cell.row(), "value", closed(cell.key())));
      }
    }
    before.stream()
        .map(Cell::key)
        .filter(key -> !kept.contains(key) && !open.contains(key))
        .forEach(key -> faults.add(Violation.body("cells", left(key))));
    if (!faults.isEmpty()) {
      throw ProblemException.rules(faults);
    }
  }

  private static Text closed(FigureKey key) {
    return Text.of(
        "未退回或解锁该单元格，不能修改：" + name(key) + "。",
        "This cell was neither returned nor unlocked: " + name(key) + ".");
  }

  private static Text left(FigureKey key) {
    return Text.of("不能删去：" + name(key) + "。", "Must not be left out: " + name(key) + ".");
  }

  private static String name(FigureKey key) {
    return String.join(
        " ", key.indicator(), key.measure().name(), key.region(), key.period().code());
  }
}
