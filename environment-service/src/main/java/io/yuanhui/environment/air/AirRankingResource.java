package io.yuanhui.environment.air;

import io.quarkus.security.PermissionsAllowed;
import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.problem.Text;
import io.yuanhui.commons.problem.Violation;
import io.yuanhui.commons.table.CsvWriter;
import io.yuanhui.commons.table.JsonLinesWriter;
import io.yuanhui.commons.table.XlsxWriter;
import io.yuanhui.statistics.parameter.FigureParameters;
import io.yuanhui.statistics.period.Frequency;
import io.yuanhui.statistics.period.Period;
import io.yuanhui.statistics.region.RegionGroup;
import io.yuanhui.statistics.region.RegionGroups;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Districts and towns ranked by their air. */
@Path("/air/rankings")
@Tag(name = "空气质量 Air quality")
public class AirRankingResource {

  private final AirRankings rankings;
  private final RegionGroups groups;

  AirRankingResource(AirRankings rankings, RegionGroups groups) {
    this.rankings = rankings;
    this.groups = groups;
  }

  @GET
  @Produces({
    MediaType.APPLICATION_JSON,
    CsvWriter.MEDIA_TYPE,
    XlsxWriter.MEDIA_TYPE,
    JsonLinesWriter.MEDIA_TYPE
  })
  @PermissionsAllowed("air:read")
  @Operation(
      operationId = "rankAir",
      summary = "周考核及月度位次：PM2.5、PM10 或综合指数",
      description =
          "The regions of a group by the mean of the period, the cleanest first (1, 2, 2, 4): of a"
              + " county by its national stations, of a town by its own; with N, the movement"
              + " against the period before, and how often each came first this year.")
  public AirRankingView rank(
      @Parameter(description = "pm25、pm10 或 composite", example = "pm25")
          @QueryParam("metric")
          @DefaultValue("pm25")
          String metric,
      @Parameter(description = "周、月、季或年", example = "2020-W36") @QueryParam("period") String period,
      @Parameter(description = "地区组：luohe-counties，或上级地区代码（其下级参评）", example = "luohe-counties")
          @QueryParam("group")
          @DefaultValue("luohe-counties")
          String group) {
    Period asked = FigureParameters.requiredPeriod("period", period);
    if (asked.frequency() == Frequency.DAY) {
      throw refusal("period", "须为周、月、季、半年或年。", "A week or a longer period.");
    }
    RegionGroup members =
        groups
            .find(group)
            .orElseThrow(() -> refusal("group", "没有这个地区组。", "There is no such group."));
    if (members.code().equals(RegionGroups.COUNTIES)) {
      throw refusal("group", "地区组过大。", "The group is too large.");
    }
    return rankings.rank(
        Metric.parse(metric)
            .orElseThrow(
                () -> refusal("metric", "须为 pm25、pm10 或 composite。", "pm25, pm10 or composite.")),
        asked,
        members);
  }

  private static ProblemException refusal(String parameter, String zh, String en) {
    return ProblemException.malformed(Violation.query(parameter, Text.of(zh, en)));
  }
}
