package io.yuanhui.statistics.lineage;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where published figures come from. */
@Path("/lineage")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "数据 Figures")
public class LineageResource {

  private final Lineages lineages;

  LineageResource(Lineages lineages) {
    this.lineages = lineages;
  }

  @GET
  @PermissionsAllowed("figures:read")
  @Operation(
      operationId = "getLineage",
      summary = "数据溯源",
      description =
          "All vintages of a published figure: who reported, reviewed and published each and when,"
              + " the records or the exact vintages that it came from, what was checked and"
              + " explained, its evidence, and what changed.")
  public LineageView get(
      @Parameter(description = "指标代码", example = "tax-revenue.share", required = true)
          @QueryParam("indicator")
          String indicator,
      @Parameter(description = "默认 VALUE", example = "VALUE") @QueryParam("measure") String measure,
      @Parameter(description = "地区代码；默认本区", example = "411102") @QueryParam("region") String region,
      @Parameter(description = "时期", example = "2020-06", required = true) @QueryParam("period")
          String period) {
    return lineages.of(indicator, measure, region, period);
  }
}
