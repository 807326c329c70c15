package io.yuanhui.environment.air;

import io.quarkus.security.PermissionsAllowed;
import io.yuanhui.commons.page.Cursor;
import io.yuanhui.commons.page.Limit;
import io.yuanhui.commons.page.Page;
import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.problem.Text;
import io.yuanhui.commons.problem.Violation;
import io.yuanhui.commons.table.CsvWriter;
import io.yuanhui.commons.table.JsonLinesWriter;
import io.yuanhui.commons.table.XlsxWriter;
import io.yuanhui.commons.time.LocalTime;
import io.yuanhui.environment.aqi.AirDay;
import io.yuanhui.environment.aqi.StandardBook;
import io.yuanhui.statistics.parameter.FigureParameters;
import io.yuanhui.statistics.period.Period;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Days of air quality and what is made of them. */
@Path("/air")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "空气质量 Air quality")
public class AirResource {

  private final Places places;
  private final DayStore days;
  private final Periods periods;
  private final Standards standards;
  private final DayVerification verification;
  private final Clock clock;

  AirResource(
      Places places,
      DayStore days,
      Periods periods,
      Standards standards,
      DayVerification verification,
      Clock clock) {
    this.places = places;
    this.days = days;
    this.periods = periods;
    this.standards = standards;
    this.verification = verification;
    this.clock = clock;
  }

  @GET
  @Path("/days")
  @Produces({
    MediaType.APPLICATION_JSON,
    CsvWriter.MEDIA_TYPE,
    XlsxWriter.MEDIA_TYPE,
    JsonLinesWriter.MEDIA_TYPE
  })
  @PermissionsAllowed("air:read")
  @Operation(
      operationId = "listAirDays",
      summary = "查询日空气质量",
      description =
          "Days of a station, or of a region (the mean of its stations' concentrations, then the"
              + " AQI), by date: concentrations, individual indices, AQI, primary pollutants, level,"
              + " the standard applied, validity.")
  public Page<DayView> days(
      @Parameter(description = "站点代码", example = "YH-N1") @QueryParam("station") String station,
      @Parameter(description = "地区代码；均不给时为本区", example = "411102") @QueryParam("region")
          String region,
      @Parameter(description = "起始日，默认 to 当年 1 月 1 日", example = "2020-01-01") @QueryParam("from")
          String from,
      @Parameter(description = "截止日，默认今天", example = "2020-09-11") @QueryParam("to") String to,
      @Parameter(description = "每页条数，默认 100，最多 1000", schema = @Schema(type = SchemaType.INTEGER))
          @QueryParam("limit")
          String limit,
      @Parameter(description = "游标") @QueryParam("cursor") String cursor) {
    LocalDate last = DateParameter.read("to", to).orElseGet(this::today);
    LocalDate first = DateParameter.read("from", from).orElse(last.withDayOfYear(1));
    LocalDate at = Cursor.read(cursor, 1, key -> LocalDate.parse(key.get(0)));
    Place place = places.read(station, region);
    return page(
        place, at != null && at.isAfter(first) ? at : first, last, Limit.of(limit), limit == null);
  }

  private Page<DayView> page(
      Place place, LocalDate first, LocalDate last, int most, boolean goesOn) {
    List<AirDay> found = days.page(place.scope(), place.key(), first, last, most + 1);
    boolean more = found.size() > most;
    StandardBook book = standards.book();
    return new Page<>(
        found.stream().limit(most).map(day -> DayView.from(day, place, book)).toList(),
        more ? Cursor.of(found.get(most).day()) : null,
        goesOn
            ? next ->
                page(
                    place,
                    Cursor.read(next, 1, key -> LocalDate.parse(key.get(0))),
                    last,
                    Limit.MOST,
                    true)
            : null);
  }

  @GET
  @Path("/summary")
  @PermissionsAllowed("air:read")
  @Operation(
      operationId = "summarizeAir",
      summary = "时期汇总：优良天数、均值、百分位、达标、综合指数",
      description =
          "A day, week, month, quarter, half-year or year, or up to a day of it: valid and good"
              + " days, levels, means and percentiles (HJ 663), attainment by the limits of each"
              + " part, the composite index, and the same of the year before.")
  public SummaryView summary(
      @Parameter(description = "站点代码") @QueryParam("station") String station,
      @Parameter(description = "地区代码；均不给时为本区", example = "411102") @QueryParam("region")
          String region,
      @Parameter(description = "时期", example = "2020") @QueryParam("period") String period,
      @Parameter(description = "截至时期内的某日", example = "2020-09-11") @QueryParam("to") String to) {
    Period asked = FigureParameters.requiredPeriod("period", period);
    LocalDate last = DateParameter.read("to", to).orElse(asked.end());
    if (last.isBefore(asked.start()) || last.isAfter(asked.end())) {
      throw ProblemException.malformed(
          Violation.query("to", Text.of("不在该时期内。", "Not a day of the period.")));
    }
    return periods.summary(places.read(station, region), asked, last);
  }

  @GET
  @Path("/verification")
  @PermissionsAllowed("air:review")
  @Operation(
      operationId = "verifyAir",
      summary = "核验：由小时值重新计算并比较",
      description =
          "Computes every day of a region's stations, and of the regions they are part of, anew from"
              + " the readings, and reports each that differs from what is kept. Ask year by year"
              + " where there are many stations: the door waits 30 s.")
  public VerificationView verification(
      @Parameter(description = "地区代码，默认本区", example = "411102") @QueryParam("region") String region,
      @Parameter(description = "起始日，默认最早", example = "2020-01-01") @QueryParam("from") String from,
      @Parameter(description = "截止日，默认最晚", example = "2020-12-31") @QueryParam("to") String to) {
    return verification.verify(
        places.read(null, region).region(),
        DateParameter.read("from", from).orElse(null),
        DateParameter.read("to", to).orElse(null));
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(LocalTime.ZONE));
  }
}
