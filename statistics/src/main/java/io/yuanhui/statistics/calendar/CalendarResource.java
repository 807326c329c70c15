package io.yuanhui.statistics.calendar;

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
import io.yuanhui.statistics.period.InvalidPeriodException;
import io.yuanhui.statistics.period.Period;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The reporting calendar. */
@Path("/calendar")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "报送日历 Calendar")
public class CalendarResource {

  private final Calendar calendar;

  CalendarResource(Calendar calendar) {
    this.calendar = calendar;
  }

  @GET
  @Produces({
    MediaType.APPLICATION_JSON,
    CsvWriter.MEDIA_TYPE,
    XlsxWriter.MEDIA_TYPE,
    JsonLinesWriter.MEDIA_TYPE
  })
  @PermissionsAllowed("forms:read")
  @Operation(
      operationId = "readCalendar",
      summary = "查询报送日历：待报、逾期、待审、已审、已发布",
      description =
          "What forms of any frequency expect for the periods that end within one, by deadline.")
  public Page<CalendarEntry> list(
      @Parameter(description = "时期；含在该时期内结束的各期", example = "2020-06", required = true)
          @QueryParam("period")
          String period,
      @Parameter(description = "填报部门", example = "finance") @QueryParam("department")
          String department,
      @Parameter(description = "状态：DUE、LATE、SUBMITTED、APPROVED、PUBLISHED") @QueryParam("status")
          String status,
      @Parameter(description = "每页条数，默认 100，最多 1000", schema = @Schema(type = SchemaType.INTEGER))
          @QueryParam("limit")
          String limit,
      @Parameter(description = "游标") @QueryParam("cursor") String cursor) {
    int most = Limit.of(limit);
    CalendarStatus wanted = status(status);
    Place after = Cursor.read(cursor, 4, Place::of);
    List<CalendarEntry> found =
        calendar.of(period(period), department).stream()
            .filter(entry -> wanted == null || entry.status() == wanted)
            .filter(entry -> after == null || after.isBefore(entry))
            .limit(most + 1L)
            .toList();
    boolean more = found.size() > most;
    List<CalendarEntry> page = more ? found.subList(0, most) : found;
    return new Page<>(
        page,
        more ? Place.cursorOf(page.get(most - 1)) : null,
        limit != null ? null : next -> list(period, department, status, null, next));
  }

  @GET
  @Produces({
    MediaType.APPLICATION_JSON,
    CsvWriter.MEDIA_TYPE,
    XlsxWriter.MEDIA_TYPE,
    JsonLinesWriter.MEDIA_TYPE
  })
  @Path("/rates")
  @PermissionsAllowed("forms:read")
  @Operation(
      operationId = "readReportingRates",
      summary = "按部门统计完整率与及时率",
      description =
          "Completeness and timeliness of the periods that end within one, by department.")
  public Page<DepartmentRates> rates(
      @Parameter(description = "时期；含在该时期内结束的各期", example = "2020-06", required = true)
          @QueryParam("period")
          String period,
      @Parameter(description = "填报部门", example = "finance") @QueryParam("department")
          String department) {
    return Page.whole(DepartmentRates.of(calendar.of(period(period), department)));
  }

  /** A place in the calendar, for cursors. */
  private record Place(OffsetDateTime dueAt, String form, String region, String period) {

    static Place of(List<String> key) {
      return new Place(OffsetDateTime.parse(key.get(0)), key.get(1), key.get(2), key.get(3));
    }

    static String cursorOf(CalendarEntry entry) {
      return Cursor.of(entry.dueAt(), entry.form(), entry.region(), entry.period());
    }

    boolean isBefore(CalendarEntry entry) {
      int order = dueAt.toInstant().compareTo(entry.dueAt().toInstant());
      order = order != 0 ? order : form.compareTo(entry.form());
      order = order != 0 ? order : region.compareTo(entry.region());
      return order != 0 ? order < 0 : period.compareTo(entry.period()) < 0;
    }
  }

  private static Period period(String code) {
    try {
      return Period.parse(code == null ? "" : code);
    } catch (InvalidPeriodException invalid) {
      throw ProblemException.malformed(Violation.query("period", invalid.text()));
    }
  }

  private static CalendarStatus status(String code) {
    if (code == null) {
      return null;
    }
    return Arrays.stream(CalendarStatus.values())
        .filter(status -> status.name().equals(code))
        .findFirst()
        .orElseThrow(
            () ->
                ProblemException.malformed(
                    Violation.query("status", Text.of("没有这个状态。", "There is no such status."))));
  }
}
