package io.yuanhui.statistics.submission;

import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.problem.Text;
import io.yuanhui.commons.problem.Violation;
import io.yuanhui.commons.staff.StaffMember;
import io.yuanhui.statistics.period.Period;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Reads a submission request into what can be stored, or refuses it with every reason. */
@ApplicationScoped
class SubmissionRequestCheck {

  /** The most cells of a request, and of an answer. */
  static final int MOST_CELLS = 200_000;

  private final FrameCheck frames;

  SubmissionRequestCheck(FrameCheck frames) {
    this.frames = frames;
  }

  /** A request that passed. */
  record Checked(Frame frame, List<Cell> cells) {

    String department() {
      return frame.department();
    }

    String region() {
      return frame.region();
    }

    Period period() {
      return frame.period();
    }
  }

  Checked read(SubmissionRequest request, StaffMember author) {
    if (request == null) {
      throw ProblemException.malformed(
          Violation.body("", Text.of("请求没有内容。", "The request has no body.")));
    }
    Frame frame =
        frames.read(
            request.department(), request.region(), request.period(), author, count(request));
    return new Checked(frame, new CellCheck(frames.cells(frame)).read(request.cells()));
  }

  private static List<Violation> count(SubmissionRequest request) {
    boolean some = request.cells() != null && !request.cells().isEmpty();
    return some && request.cells().size() <= MOST_CELLS
        ? List.of()
        : List.of(Violation.body("cells", Text.of("须有 1 至 200000 个数据。", "1 to 200000 figures.")));
  }
}
