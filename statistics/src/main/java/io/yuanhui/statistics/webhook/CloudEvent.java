package io.yuanhui.statistics.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.OffsetDateTime;

/**
 * An event as CloudEvents 1.0 writes it in JSON.
 *
 * @param id one and the same whenever it is sent
 * @param subject the figure: indicator, measure, region and period
 * @param partitionkey the series, within which order holds; an extension of CloudEvents'
 */
@JsonInclude(Include.NON_NULL)
record CloudEvent(
    String specversion,
    String id,
    String source,
    String type,
    String subject,
    OffsetDateTime time,
    String datacontenttype,
    String partitionkey,
    Object data) {}
