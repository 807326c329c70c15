package io.yuanhui.statistics.webhook;

import io.yuanhui.commons.time.LocalTime;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An event that did not go out, as the administrator reads it. */
@Schema(description = "未送达的事件；an event that was given up or waits behind one")
public record DeadLetterView(
    @Schema(examples = "figure_17_2020-06-01_3") String event,
    @Schema(description = "指标/度量/地区/时期", examples = "budget-revenue/VALUE/411102/2020-06")
        String subject,
    @Schema(description = "DEAD 已放弃、WAITING 排在同一序列已放弃的事件之后、RELEASED 正在重送", examples = "DEAD")
        String state,
    @Schema(examples = "3") int vintage,
    OffsetDateTime publishedAt,
    OffsetDateTime since,
    @Schema(examples = "16") int attempts,
    @Schema(examples = "HTTP 500", nullable = true) String reason) {

  static DeadLetterView from(DeadLetter letter) {
    return new DeadLetterView(
        letter.eventId(),
        letter.subject(),
        letter.state().name(),
        letter.place().vintage(),
        LocalTime.at(letter.place().publishedAt()),
        LocalTime.at(letter.since()),
        letter.attempts(),
        letter.reason());
  }
}
