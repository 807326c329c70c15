package io.yuanhui.statistics.ranking;

import io.quarkus.security.PermissionsAllowed;
import io.yuanhui.commons.table.CsvWriter;
import io.yuanhui.commons.table.JsonLinesWriter;
import io.yuanhui.commons.table.XlsxWriter;
import io.yuanhui.statistics.measure.Measure;
import io.yuanhui.statistics.parameter.FigureParameters;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Regions ranked by a figure. */
@Path("/rankings")
@Tag(name = "分析 Analyses")
public class RankingResource {

  private final Rankings rankings;

  RankingResource(Rankings rankings) {
    this.rankings = rankings;
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
      operationId = "rank",
      summary = "地区位次及升降",
      description =
          "Standard competition ranking (1, 2, 2, 4) of a group by published figures, the best"
              + " first; movement = rank in the latest earlier period − rank.")
  public RankingView rank(
      @Parameter(description = "指标代码", example = "fixed-asset-investment") @QueryParam("indicator")
          String indicator,
      @Parameter(description = "VALUE、YOY 或 PROGRESS；默认 VALUE", example = "YOY")
          @QueryParam("measure")
          String measure,
      @Parameter(description = "时期", example = "2020-06") @QueryParam("period") String period,
      @Parameter(
              description = "地区组：luohe-counties、counties，或上级地区代码（其下级参评）",
              example = "luohe-counties")
          @QueryParam("group")
          @DefaultValue("luohe-counties")
          String group) {
    Measure ranked = FigureParameters.measure(measure);
    return rankings.rank(
        indicator,
        ranked == null ? Measure.VALUE : ranked,
        FigureParameters.requiredPeriod("period", period),
        group);
  }
}
