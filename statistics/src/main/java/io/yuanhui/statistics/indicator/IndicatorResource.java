package io.yuanhui.statistics.indicator;

import io.quarkus.security.PermissionsAllowed;
import io.yuanhui.commons.idempotency.Idempotent;
import io.yuanhui.commons.page.Cursor;
import io.yuanhui.commons.page.Limit;
import io.yuanhui.commons.page.Page;
import io.yuanhui.commons.table.CsvWriter;
import io.yuanhui.commons.table.JsonLinesWriter;
import io.yuanhui.commons.table.XlsxWriter;
import io.yuanhui.commons.web.Preconditions;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The service's catalogue of indicators. */
@Path("/indicators")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "指标 Indicators")
public class IndicatorResource {

  private final Indicators indicators;

  IndicatorResource(Indicators indicators) {
    this.indicators = indicators;
  }

  @GET
  @Produces({
    MediaType.APPLICATION_JSON,
    CsvWriter.MEDIA_TYPE,
    XlsxWriter.MEDIA_TYPE,
    JsonLinesWriter.MEDIA_TYPE
  })
  @PermissionsAllowed("catalogue:read")
  @Operation(
      operationId = "listIndicators",
      summary = "查询指标目录",
      description = "The catalogue in the order of codes.")
  public Page<IndicatorView> list(
      @Parameter(description = "代码或名称包含的文字", example = "收入") @QueryParam("q") String q,
      @Parameter(description = "填报部门", example = "finance") @QueryParam("department")
          String department,
      @Parameter(description = "每页条数，默认 100，最多 1000", schema = @Schema(type = SchemaType.INTEGER))
          @QueryParam("limit")
          String limit,
      @Parameter(description = "游标") @QueryParam("cursor") String cursor) {
    int most = Limit.of(limit);
    String after = Cursor.read(cursor, 1, key -> key.get(0));
    List<Indicator> found = indicators.search(q, department, after, most + 1);
    boolean more = found.size() > most;
    List<Indicator> page = more ? found.subList(0, most) : found;
    return new Page<>(
        page.stream().map(IndicatorView::from).toList(),
        more ? Cursor.of(page.get(most - 1).code()) : null,
        limit != null ? null : next -> list(q, department, null, next));
  }

  @GET
  @Path("/{code}")
  @PermissionsAllowed("catalogue:read")
  @Operation(
      operationId = "getIndicator",
      summary = "读取一个指标",
      description = "One indicator's definition.")
  @APIResponse(
      responseCode = "200",
      description = "指标",
      content = @Content(schema = @Schema(implementation = IndicatorView.class)))
  public Response get(@Parameter(example = "budget-revenue") @PathParam("code") String code) {
    return answer(indicators.get(code));
  }

  @POST
  @Idempotent
  @PermissionsAllowed("catalogue:manage")
  @Operation(
      operationId = "createIndicator",
      summary = "新增指标",
      description = "Defines an indicator; a formula with a cycle or an unknown name is refused.")
  @APIResponse(
      responseCode = "201",
      description = "已新增",
      content = @Content(schema = @Schema(implementation = IndicatorView.class)))
  public Response create(
      @RequestBody(required = true) IndicatorRequest request, @Context UriInfo uri) {
    Indicator created = indicators.define(request);
    return Response.created(uri.getAbsolutePathBuilder().path(created.code()).build())
        .tag(Preconditions.tag(created.version))
        .entity(IndicatorView.from(created))
        .build();
  }

  @PUT
  @Path("/{code}")
  @PermissionsAllowed("catalogue:manage")
  @Operation(
      operationId = "updateIndicator",
      summary = "修改指标",
      description = "Redefines an indicator; needs If-Match; the code stays.")
  @APIResponse(
      responseCode = "200",
      description = "已修改",
      content = @Content(schema = @Schema(implementation = IndicatorView.class)))
  public Response update(
      @PathParam("code") String code,
      @Parameter(hidden = true) @HeaderParam("If-Match") String ifMatch,
      @RequestBody(required = true) IndicatorRequest request) {
    return answer(indicators.redefine(code, ifMatch, request));
  }

  private static Response answer(Indicator indicator) {
    return Response.ok(IndicatorView.from(indicator))
        .tag(Preconditions.tag(indicator.version))
        .build();
  }
}
