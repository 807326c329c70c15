package io.yuanhui.environment.water;

import io.quarkus.security.PermissionsAllowed;
import io.yuanhui.commons.page.Cursor;
import io.yuanhui.commons.page.Limit;
import io.yuanhui.commons.page.Page;
import io.yuanhui.commons.table.CsvWriter;
import io.yuanhui.commons.table.JsonLinesWriter;
import io.yuanhui.commons.table.XlsxWriter;
import io.yuanhui.environment.place.PlaceFilter;
import io.yuanhui.statistics.period.Period;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What sections and rivers amount to. */
@Path("/water")
@Produces({
  MediaType.APPLICATION_JSON,
  CsvWriter.MEDIA_TYPE,
  XlsxWriter.MEDIA_TYPE,
  JsonLinesWriter.MEDIA_TYPE
})
@Tag(name = "地表水 Water")
public class AssessmentResource {

  private static final int ALL = 10_000;

  private final WaterAssessments assessments;
  private final WaterVerification verification;

  AssessmentResource(WaterAssessments assessments, WaterVerification verification) {
    this.assessments = assessments;
    this.verification = verification;
  }

  @GET
  @Path("/assessments")
  @PermissionsAllowed("water:read")
  @Operation(
      operationId = "listWaterAssessments",
      summary = "断面水质评价",
      description =
          "Each section's class by single factor over a month, quarter, half-year or year; the items"
              + " beyond its own target and by how many times; whether it complies; and how many of"
              + " the months do. With `cumulative=true` from January to the period's end.")
  public Page<AssessmentView> assessments(
      @Parameter(description = "月、季、半年或年", example = "2020-06", required = true)
          @QueryParam("period")
          String period,
      @Parameter(
              description = "是否自年初累计",
              schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
          @QueryParam("cumulative")
          String cumulative,
      @Parameter(description = "断面代码", example = "tangjiang") @QueryParam("section") String section,
      @Parameter(description = "河流", example = "唐江河") @QueryParam("river") String river,
      @Parameter(description = "地区及其下级", example = "411102") @QueryParam("region") String region,
      @Parameter(description = "每页条数，默认 100，最多 1000", schema = @Schema(type = SchemaType.INTEGER))
          @QueryParam("limit")
          String limit,
      @Parameter(description = "游标") @QueryParam("cursor") String cursor) {
    Span span = Span.of(WaterPeriods.period(period), WaterPeriods.flag("cumulative", cumulative));
    SectionQuery query = new SectionQuery(region, river, section, PlaceFilter.read(null, null));
    return page(query, span, cursor, Limit.of(limit), limit == null);
  }

  private Page<AssessmentView> page(
      SectionQuery query, Span span, String cursor, int most, boolean goesOn) {
    List<SectionPeriod> found =
        assessments.search(
            query, Cursor.read(cursor, 1, key -> key.get(0)), most + 1, span.from(), span.to());
    boolean more = found.size() > most;
    List<SectionPeriod> page = more ? found.subList(0, most) : found;
    return new Page<>(
        page.stream().map(each -> AssessmentView.of(each, span.code(), span.cumulative())).toList(),
        more ? Cursor.of(page.get(most - 1).section().code) : null,
        goesOn ? next -> page(query, span, next, Limit.MOST, true) : null);
  }

  @GET
  @Path("/rivers")
  @PermissionsAllowed("water:read")
  @Operation(
      operationId = "listRivers",
      summary = "河流水质评价",
      description =
          "Each river by the mean of its sections, or, from five sections on, by the shares of their"
              + " classes; and the share of sections that comply with their own targets.")
  public Page<RiverView> rivers(
      @Parameter(description = "月、季、半年或年", example = "2020-06", required = true)
          @QueryParam("period")
          String period,
      @Parameter(description = "地区及其下级", example = "411102") @QueryParam("region") String region) {
    Span span = Span.of(WaterPeriods.period(period), false);
    SectionQuery query = new SectionQuery(region, null, null, PlaceFilter.read(null, null));
    Map<String, List<SectionPeriod>> rivers =
        assessments.search(query, null, ALL, span.from(), span.to()).stream()
            .filter(
                each -> each.section().isInUse(span.from()) || each.section().isInUse(span.to()))
            .collect(
                Collectors.groupingBy(
                    each -> each.section().river, TreeMap::new, Collectors.toList()));
    return Page.whole(
        rivers.entrySet().stream()
            .map(each -> RiverView.of(each.getKey(), span.code(), each.getValue(), assessments))
            .toList());
  }

  @GET
  @Path("/verification")
  @Produces(MediaType.APPLICATION_JSON)
  @PermissionsAllowed("water:review")
  @Operation(
      operationId = "verifyWater",
      summary = "核验：由监测值重新计算并比较",
      description =
          "Computes every month of the sections in a region, and every period over it, anew from the"
              + " samples, and reports each that differs from what is kept. Ask year by year where"
              + " there are many sections: the door waits 30 s.")
  public WaterVerificationView verification(
      @Parameter(description = "地区及其下级，默认全部", example = "411102") @QueryParam("region")
          String region,
      @Parameter(
              description = "年份，默认全部",
              example = "2020",
              schema = @Schema(type = SchemaType.INTEGER))
          @QueryParam("year")
          String year) {
    return verification.verify(
        new SectionQuery(region, null, null, PlaceFilter.read(null, null)),
        WaterPeriods.year(year));
  }

  /** The days of a period, from January on where it is cumulative. */
  private record Span(String code, LocalDate from, LocalDate to, boolean cumulative) {

    static Span of(Period period, boolean cumulative) {
      return new Span(
          period.code(),
          cumulative ? period.start().withDayOfYear(1) : period.start(),
          period.end(),
          cumulative);
    }
  }
}
