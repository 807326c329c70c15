package io.yuanhui.statistics.progress;

import io.quarkus.security.PermissionsAllowed;
import io.yuanhui.commons.page.Page;
import io.yuanhui.commons.table.CsvWriter;
import io.yuanhui.commons.table.JsonLinesWriter;
import io.yuanhui.commons.table.XlsxWriter;
import io.yuanhui.statistics.parameter.FigureParameters;
import io.yuanhui.statistics.parameter.RegionParameter;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Figures held against targets. */
@Path("/progress")
@Tag(name = "分析 Analyses")
public class ProgressResource {

  private final Progress progress;
  private final RegionParameter regions;

  ProgressResource(Progress progress, RegionParameter regions) {
    this.progress = progress;
    this.regions = regions;
  }

  @GET
  @Produces({
    MediaType.APPLICATION_JSON,
    CsvWriter.MEDIA_TYPE,
    XlsxWriter.MEDIA_TYPE,
    JsonLinesWriter.MEDIA_TYPE
  })
  @PermissionsAllowed("figures:read")
  @Operation(
      operationId = "progress",
      summary = "目标完成进度与序时进度",
      description =
          "Cumulative figure ÷ target, the pace of the year, and how far ahead of it; a target of"
              + " an indicator where lower is better is a ceiling.")
  public Page<ProgressView> progress(
      @Parameter(description = "指标代码，可重复；默认全部", example = "employment.urban-new")
          @QueryParam("indicator")
          List<String> indicator,
      @Parameter(description = "地区代码；默认 411102", example = "411102") @QueryParam("region")
          String region,
      @Parameter(description = "时期", example = "2020-08") @QueryParam("period") String period) {
    return Page.whole(
        progress.of(
            indicator, regions.read(region), FigureParameters.requiredPeriod("period", period)));
  }
}
