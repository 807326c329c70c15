package io.yuanhui.statistics.form;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A new form with its first version. */
@Schema(description = "新报表及其第一版；a new form with its first version")
public record FormRequest(
    @Schema(description = "报表代码", examples = "finance.monthly", required = true) String code,
    @Schema(description = "填报部门", examples = "finance", required = true) String department,
    @Schema(description = "频率：A 年 S 半年 Q 季 M 月 W 周 D 日", examples = "M", required = true)
        String frequency,
    @Schema(examples = "财政收支月报", required = true) String name,
    @Schema(examples = "Monthly report of public finance", required = true) String nameEn,
    @Schema(description = "审核部门，默认为填报部门", examples = "finance", nullable = true)
        String reviewDepartment,
    @Schema(description = "填报地区，每个地区一份；默认本区", nullable = true) List<String> regions,
    @Schema(required = true) DueRequest due,
    @Schema(description = "自哪一期起", examples = "2020-01", required = true) String from,
    @Schema(description = "至哪一期止；可空", nullable = true) String until,
    @Schema(description = "报表各行，1 至 5000 行，依次排列", required = true) List<LineRequest> lines) {

  FormVersionRequest version() {
    return new FormVersionRequest(name, nameEn, reviewDepartment, regions, due, from, until, lines);
  }
}
