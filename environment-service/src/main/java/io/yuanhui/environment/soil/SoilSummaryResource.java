package io.yuanhui.environment.soil;

import io.quarkus.security.PermissionsAllowed;
import io.yuanhui.commons.page.Page;
import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.problem.Text;
import io.yuanhui.commons.problem.Violation;
import io.yuanhui.commons.table.CsvWriter;
import io.yuanhui.commons.table.JsonLinesWriter;
import io.yuanhui.commons.table.XlsxWriter;
import io.yuanhui.statistics.region.RegionTree;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How much of polluted land is safe. */
@Path("/soil/summary")
@Produces({
  MediaType.APPLICATION_JSON,
  CsvWriter.MEDIA_TYPE,
  XlsxWriter.MEDIA_TYPE,
  JsonLinesWriter.MEDIA_TYPE
})
@Tag(name = "土壤 Soil")
public class SoilSummaryResource {

  private final SoilSummaries summaries;
  private final Plots plots;
  private final RegionTree regions;

  SoilSummaryResource(SoilSummaries summaries, Plots plots, RegionTree regions) {
    this.summaries = summaries;
    this.plots = plots;
    this.regions = regions;
  }

  @GET
  @PermissionsAllowed("soil:read")
  @Operation(
      operationId = "getSoilSummary",
      summary = "安全利用率",
      description =
          "By kind of land: area that is safely used or strictly controlled ÷ all polluted area, on"
              + " a day.")
  public Page<SummaryRow> summary(
      @Parameter(description = "地区及其下级", example = "411102", required = true) @QueryParam("region")
          String region,
      @Parameter(description = "日期，默认今天", example = "2020-09-30") @QueryParam("date") String date) {
    if (region == null || regions.find(region).isEmpty()) {
      throw ProblemException.malformed(
          Violation.query("region", Text.of("须为地区代码。", "A region's code.")));
    }
    LocalDate day = SoilDates.query("date", date, plots.today());
    return Page.whole(summaries.of(region, day));
  }
}
