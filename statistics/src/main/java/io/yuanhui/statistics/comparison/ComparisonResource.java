package io.yuanhui.statistics.comparison;

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

/** Figures held against other periods. */
@Path("/comparisons")
@Tag(name = "分析 Analyses")
public class ComparisonResource {

  private final Comparisons comparisons;
  private final RegionParameter regions;

  ComparisonResource(Comparisons comparisons, RegionParameter regions) {
    this.comparisons = comparisons;
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
      operationId = "compare",
      summary = "与上期、去年同期对比",
      description =
          "Change against the latest published period before and the same period last year, in"
              + " percentage points for percentages; year-on-year growth as published and computed.")
  public Page<ComparisonView> compare(
      @Parameter(description = "指标代码，可重复；默认全部", example = "fixed-asset-investment")
          @QueryParam("indicator")
          List<String> indicator,
      @Parameter(description = "地区代码；默认 411102", example = "411102") @QueryParam("region")
          String region,
      @Parameter(description = "时期", example = "2020-06") @QueryParam("period") String period) {
    return Page.whole(
        comparisons.compare(
            indicator, regions.read(region), FigureParameters.requiredPeriod("period", period)));
  }
}
