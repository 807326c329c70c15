package io.yuanhui.statistics.reconciliation;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Published figures held against what follows from their parts. */
@Path("/reconciliation")
@Tag(name = "分析 Analyses")
public class ReconciliationResource {

  private final Reconciliations reconciliations;
  private final RegionParameter regions;

  ReconciliationResource(Reconciliations reconciliations, RegionParameter regions) {
    this.reconciliations = reconciliations;
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
      operationId = "reconcile",
      summary = "公式与比例核对",
      description =
          "Every published formula figure, completed share of a target and growth rate beside what"
              + " its parts give, and whether rounding explains the difference.")
  public Page<ReconciliationView> reconcile(
      @Parameter(description = "时期；默认全部", example = "2020-06") @QueryParam("period") String period,
      @Parameter(description = "地区代码；默认 411102", example = "411102") @QueryParam("region")
          String region) {
    return Page.whole(
        reconciliations.of(regions.read(region), FigureParameters.period("period", period)));
  }
}
