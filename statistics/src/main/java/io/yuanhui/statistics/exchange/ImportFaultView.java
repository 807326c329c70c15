package io.yuanhui.statistics.exchange;

import io.yuanhui.commons.table.ColumnName;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is wrong with a row of a file, as readers see it. */
@Schema(description = "文件中的一处问题；what is wrong with a row")
public record ImportFaultView(
    @Schema(description = "序号", examples = "1") int number,
    @Schema(description = "工作表", examples = "Sheet1", nullable = true) String sheet,
    @Schema(description = "行号，同电子表格所示", examples = "12", nullable = true) Integer row,
    @Schema(description = "列", examples = "D", nullable = true) String column,
    @Schema(description = "字段", examples = "value") String field,
    @Schema(description = "原因", examples = "须为数字：半角，无千分位，如 1234.5。") String message,
    @Schema(description = "原因（英文）") String messageEn) {

  static ImportFaultView from(ImportFaults.Numbered numbered) {
    ImportFault fault = numbered.fault();
    return new ImportFaultView(
        numbered.number(),
        fault.sheet(),
        fault.row(),
        fault.column() == null ? null : ColumnName.of(fault.column()),
        fault.field(),
        fault.reason().zh(),
        fault.reason().en());
  }
}
