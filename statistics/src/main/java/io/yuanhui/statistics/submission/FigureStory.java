package io.yuanhui.statistics.submission;

import java.time.Instant;
import java.util.List;

/**
 * What a submission tells of one figure that was published from it.
 *
 * @param form null where it was reported without one
 * @param reportedBy who submitted it last
 * @param reviewedBy who approved it last
 * @param checks what the rules that read it said when it was submitted
 */
public record FigureStory(
    String form,
    Integer formVersion,
    String reportedBy,
    Instant reportedAt,
    String reviewedBy,
    Instant reviewedAt,
    FigureOriginView origin,
    List<CheckView> checks) {

  /** Of a submission that is not there. */
  public static final FigureStory UNTOLD =
      new FigureStory(null, null, null, null, null, null, FigureOriginView.BY_HAND, List.of());

  FigureStory from(FigureOriginView where) {
    return new FigureStory(
        form, formVersion, reportedBy, reportedAt, reviewedBy, reviewedAt, where, checks);
  }

  FigureStory checked(List<CheckView> by) {
    return new FigureStory(
        form, formVersion, reportedBy, reportedAt, reviewedBy, reviewedAt, origin, by);
  }
}
