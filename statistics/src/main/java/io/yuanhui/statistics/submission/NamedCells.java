package io.yuanhui.statistics.submission;

import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.problem.Text;
import io.yuanhui.commons.problem.Violation;
import io.yuanhui.statistics.observation.FigureKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Finds the cells that a request names among those of the submission. */
final class NamedCells {

  private static final int LONGEST = 1000;

  private final Submission submission;
  private final Map<List<String>, FigureKey> known = new HashMap<>();
  private final List<Violation> faults = new ArrayList<>();

  NamedCells(Submission submission, List<Cell> cells) {
    this.submission = submission;
    for (Cell cell : cells) {
      FigureKey key = cell.key();
      known.put(
          List.of(key.indicator(), key.measure().name(), key.region(), key.period().code()), key);
    }
  }

  /**
   * Reads the cells that are spoken of.
   *
   * @param requests may be null, which names none
   * @param commented whether something has to be said of each
   * @throws ProblemException 422 with every cell that the submission has not, or that is named
   *     twice, or of which too much or too little is said
   */
  List<Remark> read(List<RemarkRequest> requests, boolean commented) {
    List<Remark> remarks = new ArrayList<>();
    Map<FigureKey, Integer> seen = new HashMap<>();
    for (int i = 0; requests != null && i < requests.size(); i++) {
      int row = i + 1;
      FigureKey figure = find(requests.get(i));
      if (figure == null) {
        fault(row, "indicator", Text.of("该报送中没有这个单元格。", "The submission has no such cell."));
        continue;
      }
      Integer first = seen.putIfAbsent(figure, row);
      if (first != null) {
        fault(
            row,
            "indicator",
            Text.of("与第 " + first + " 行重复。", "The same cell as in row " + first + "."));
      }
      remarks.add(new Remark(figure, comment(row, requests.get(i).comment(), commented)));
    }
    if (!faults.isEmpty()) {
      throw ProblemException.rules(faults);
    }
    return remarks;
  }

  private FigureKey find(RemarkRequest request) {
    return request == null || request.indicator() == null
        ? null
        : known.get(
            List.of(
                request.indicator(),
                Objects.requireNonNullElse(request.measure(), "VALUE"),
                Objects.requireNonNullElse(request.region(), submission.region),
                Objects.requireNonNullElse(request.period(), submission.period)));
  }

  private String comment(int row, String comment, boolean due) {
    boolean blank = comment == null || comment.isBlank();
    if ((blank && due) || (!blank && comment.length() > LONGEST)) {
      fault(
          row,
          "comment",
          due
              ? Text.of("必填，不超过 1000 字。", "Required, 1000 characters at most.")
              : Text.of("不超过 1000 字。", "1000 characters at most."));
    }
    return blank ? null : comment.strip();
  }

  private void fault(int row, String field, Text message) {
    faults.add(Violation.row("cells", row, field, message));
  }
}
