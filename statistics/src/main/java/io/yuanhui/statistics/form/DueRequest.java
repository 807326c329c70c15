package io.yuanhui.statistics.form;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * When a form falls due, as it is written and shown: {@code months} and {@code day}, or {@code
 * days}.
 */
@Schema(description = "报送时限：次月 12 日为 months=1、day=12；次日 12:00 为 days=1、time=12:00；when it is due")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DueRequest(
    @Schema(description = "期末所在月之后第几个月，0 至 24", examples = "1", nullable = true) Integer months,
    @Schema(description = "该月第几日，短月为末日", examples = "12", nullable = true) Integer day,
    @Schema(description = "期末之后第几日，0 至 731", nullable = true) Integer days,
    @Schema(description = "时刻；默认当日末", examples = "18:00", nullable = true) String time) {

  static DueRequest from(DueRule due) {
    return new DueRequest(due.months(), due.day(), due.days(), due.time().toString());
  }
}
