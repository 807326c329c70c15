package io.yuanhui.statistics.submission;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.yuanhui.commons.table.LeftOutOfTables;
import io.yuanhui.commons.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A joint release as readers see it.
 *
 * @param submissions only where one release is read or changed
 */
@Schema(description = "联合发布；a joint release")
public record ReleaseView(
    UUID id,
    @Schema(examples = "2020年上半年经济运行情况") String title,
    @Schema(description = "状态") ReleaseState state,
    @Schema(nullable = true) OffsetDateTime publishAt,
    @Schema(nullable = true) OffsetDateTime publishedAt,
    OffsetDateTime createdAt,
    @Schema(examples = "publisher") String createdBy,
    @Schema(description = "取消的理由", nullable = true) String cancelReason,
    @LeftOutOfTables
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "所含报送；仅单个读取时返回")
        List<SubmissionView> submissions) {

  static ReleaseView of(Release release, List<SubmissionView> submissions) {
    return new ReleaseView(
        release.id,
        release.title,
        release.state,
        LocalTime.at(release.publishAt),
        LocalTime.at(release.publishedAt),
        LocalTime.at(release.createdAt),
        release.createdBy,
        release.cancelReason,
        submissions);
  }
}
