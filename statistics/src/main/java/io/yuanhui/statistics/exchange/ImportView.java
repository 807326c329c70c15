package io.yuanhui.statistics.exchange;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.yuanhui.commons.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An import as readers see it.
 *
 * @param submission the submission that it became; null where it became none
 * @param faults the first of them; only where one import is read
 */
@Schema(description = "导入；an import")
public record ImportView(
    UUID id,
    @Schema(examples = "finance") String department,
    @Schema(examples = "411102", nullable = true) String region,
    @Schema(examples = "2020-06", nullable = true) String period,
    @Schema(examples = "finance.monthly", nullable = true) String form,
    @Schema(examples = "6月财政.csv", nullable = true) String fileName,
    @Schema(description = "CSV、JSON、LINES 或 XLSX", examples = "CSV") String format,
    @Schema(examples = "48210") long size,
    @Schema(description = "文件的 SHA-256") String sha256,
    @Schema(description = "仅检查") boolean dryRun,
    @Schema(description = "只导入有效的行") boolean validOnly,
    @Schema(description = "状态") ImportState state,
    @Schema(description = "总行数；读完之前按换行估计", examples = "2000", nullable = true) Integer rowsTotal,
    @Schema(description = "已读行数", examples = "2000") int rowsDone,
    @Schema(description = "有效的行数", examples = "1963") int valid,
    @Schema(description = "问题数", examples = "37") int faultCount,
    @Schema(description = "导入形成的报送", nullable = true) UUID submission,
    @Schema(description = "写入方式：LOAD_DATA 或 INSERT", nullable = true) String loadedBy,
    @Schema(examples = "clerk-finance") String createdBy,
    OffsetDateTime createdAt,
    @Schema(nullable = true) OffsetDateTime finishedAt,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(description = "前 1000 个问题；仅单个读取时返回")
        List<ImportFaultView> faults,
    @JsonInclude(JsonInclude.Include.NON_NULL)
        @JsonRawValue
        @Schema(description = "前 20 个数据；仅单个读取时返回", implementation = PreviewedCell[].class)
        String preview) {

  /** A figure as it was read. */
  @Schema(description = "预览的一个数据；a figure as it was read")
  public record PreviewedCell(
      String indicator,
      String name,
      String measure,
      String region,
      String period,
      @Schema(nullable = true) java.math.BigDecimal value,
      String unit,
      String status,
      @Schema(nullable = true) String note) {}

  static ImportView summary(ImportJob job) {
    return of(job, null, null);
  }

  static ImportView whole(ImportJob job, List<ImportFaultView> faults) {
    return of(job, faults, job.progress().preview());
  }

  private static ImportView of(ImportJob job, List<ImportFaultView> faults, String preview) {
    ImportOptions options = job.options();
    ImportJob.Progress progress = job.progress();
    boolean became = progress.state() == ImportState.DONE && job.writes();
    return new ImportView(
        job.id(),
        options.department(),
        options.region(),
        options.period(),
        options.form(),
        job.fileName(),
        job.format().name(),
        job.size(),
        job.sha256(),
        options.dryRun(),
        options.validOnly(),
        progress.state(),
        progress.rowsTotal(),
        progress.rowsDone(),
        progress.valid(),
        progress.faults(),
        became ? job.submission() : null,
        progress.loadedBy(),
        job.author().member().name(),
        LocalTime.at(job.createdAt()),
        LocalTime.at(progress.finishedAt()),
        faults,
        preview);
  }
}
