package io.yuanhui.statistics.observation;

import io.quarkus.security.PermissionsAllowed;
import io.yuanhui.commons.page.Limit;
import io.yuanhui.commons.page.Page;
import io.yuanhui.commons.table.CsvWriter;
import io.yuanhui.commons.table.JsonLinesWriter;
import io.yuanhui.commons.table.XlsxWriter;
import io.yuanhui.statistics.observation.ObservationQuery.Parameters;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Published figures, as they stand or as they stood. */
@Path("/observations")
@Tag(name = "数据 Figures")
public class ObservationResource {

  private final ObservationReader reader;

  ObservationResource(ObservationReader reader) {
    this.reader = reader;
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
      operationId = "listObservations",
      summary = "查询已发布的数据",
      description =
          "Current figures, or as known at `asOf`, or all vintages with `history=true`. Formula"
              + " indicators are computed from published figures, beside the published value where"
              + " there is one. CSV, xlsx and JSON lines have every row without `limit`."
              + " With `updatedAfter`, changes in the order of publication, withdrawn figures among"
              + " them: what stands now, or with"
              + " `history=true` every vintage. The last page has `upTo`: ask again with"
              + " `updatedAfter` of that time, and nothing is missed or met twice.")
  public Page<ObservationView> list(
      @Parameter(description = "指标代码，可重复；projects.planned.* 为前缀", example = "budget-revenue")
          @QueryParam("indicator")
          List<String> indicator,
      @Parameter(description = "VALUE、YOY、RANK 或 PROGRESS", example = "VALUE")
          @QueryParam("measure")
          String measure,
      @Parameter(description = "地区代码，可重复", example = "411102") @QueryParam("region")
          List<String> region,
      @Parameter(description = "起始时期", example = "2020-01") @QueryParam("from") String from,
      @Parameter(description = "截止时期", example = "2020-12") @QueryParam("to") String to,
      @Parameter(description = "按该时刻所知（RFC 3339 或日期）", example = "2020-09-30") @QueryParam("asOf")
          String asOf,
      @Parameter(description = "仅该时刻之后发布的，按发布先后；末页的 upTo 即下次的起点") @QueryParam("updatedAfter")
          String updatedAfter,
      @Parameter(
              description = "每个序列最近 N 期",
              example = "12",
              schema = @Schema(type = SchemaType.INTEGER))
          @QueryParam("lastN")
          String lastN,
      @Parameter(description = "true 返回全部版本及经办人", schema = @Schema(type = SchemaType.BOOLEAN))
          @QueryParam("history")
          String history,
      @Parameter(description = "每页条数，默认 100，最多 1000", schema = @Schema(type = SchemaType.INTEGER))
          @QueryParam("limit")
          String limit,
      @Parameter(description = "游标") @QueryParam("cursor") String cursor) {
    ObservationQuery query =
        ObservationQuery.read(
            new Parameters(
                indicator, measure, region, from, to, asOf, updatedAfter, lastN, history));
    return limit == null
        ? exportable(query, cursor)
        : reader.page(
            query, ObservationCursor.read(cursor, query.byPublication()), Limit.of(limit), null);
  }

  /** A page that an export follows to the end, in larger steps. */
  private Page<ObservationView> exportable(ObservationQuery query, String cursor) {
    return reader.page(
        query,
        ObservationCursor.read(cursor, query.byPublication()),
        Limit.DEFAULT,
        next -> rest(query, next));
  }

  private Page<ObservationView> rest(ObservationQuery query, String cursor) {
    return reader.page(
        query,
        ObservationCursor.read(cursor, query.byPublication()),
        Limit.MOST,
        next -> rest(query, next));
  }
}
