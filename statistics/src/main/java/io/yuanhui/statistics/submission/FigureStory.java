package io.yuanhui.statistics.submission;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What a submission tells of one figure that was published from it.
 *
 * @param form null where it was reported without one
 * @param reportedBy who submitted it last
 * @param reviewedBy who approved it last
 * @param corrects the submission that it corrects; null where it corrects none
 * @param checks what the rules that read it said when it was submitted
 */
public record FigureStory(
    String form,
    Integer formVersion,
    String reportedBy,
    Instant reportedAt,
    String reviewedBy,
    Instant reviewedAt,
    UUID corrects,
    String correctionReason,
    FigureOriginView origin,
    List<CheckView> checks) {

  /** Of a submission that is not there. */
  public static final FigureStory UNTOLD =
      new FigureStory(
          null, null, null, null, null, null, null, null, FigureOriginView.BY_HAND, List.of());

  FigureStory from(FigureOriginView where) {
    return new FigureStory(
        form,
        formVersion,
        reportedBy,
        reportedAt,
        reviewedBy,
        reviewedAt,
        corrects,
        correctionReason,
        where,
        checks);
  }

  FigureStory checked(List<CheckView> by) {
    return new FigureStory(
        form,
        formVersion,
        reportedBy,
        reportedAt,
        reviewedBy,
        reviewedAt,
        corrects,
        correctionReason,
        origin,
        by);
  }
}
