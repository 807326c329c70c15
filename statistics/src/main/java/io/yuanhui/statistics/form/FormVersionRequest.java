package io.yuanhui.statistics.form;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A version of a form as the publisher writes it.
 *
 * @param reviewDepartment the form's own department unless told
 * @param regions the home district unless told
 * @param until null where no end is set
 */
@Schema(description = "报表版本；a version of a form")
public record FormVersionRequest(
    @Schema(examples = "财政收支月报", required = true) String name,
    @Schema(examples = "Monthly report of public finance", required = true) String nameEn,
    @Schema(description = "审核部门，默认为填报部门", examples = "finance", nullable = true)
        String reviewDepartment,
    @Schema(description = "填报地区，每个地区一份；默认本区", nullable = true) List<String> regions,
    @Schema(required = true) DueRequest due,
    @Schema(description = "自哪一期起", examples = "2020-01", required = true) String from,
    @Schema(description = "至哪一期止；可空", nullable = true) String until,
    @Schema(description = "报表各行，1 至 5000 行，依次排列", required = true) List<LineRequest> lines) {}
