package io.yuanhui.environment.air;

import io.quarkus.security.PermissionsAllowed;
import io.yuanhui.commons.idempotency.Idempotent;
import io.yuanhui.commons.page.Limit;
import io.yuanhui.commons.page.Page;
import io.yuanhui.commons.table.CsvWriter;
import io.yuanhui.commons.table.JsonLinesWriter;
import io.yuanhui.commons.table.XlsxWriter;
import io.yuanhui.commons.web.Preconditions;
import io.yuanhui.statistics.parameter.RegionParameter;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The record of alerts of heavy pollution. */
@Path("/air/alerts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "空气质量 Air quality")
public class AlertResource {

  private final Alerts alerts;
  private final RegionParameter region;

  AlertResource(Alerts alerts, RegionParameter region) {
    this.alerts = alerts;
    this.region = region;
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
      operationId = "listAirAlerts",
      summary = "查询重污染天气预警记录",
      description = "The latest 1000 alerts of a region, the latest first.")
  public Page<AlertView> list(
      @Parameter(description = "地区代码，默认本区", example = "411102") @QueryParam("region") String code) {
    return Page.whole(
        alerts.of(region.read(code), Limit.MOST).stream().map(AlertView::from).toList());
  }

  @GET
  @Path("/{id}")
  @PermissionsAllowed("air:read")
  @Operation(operationId = "getAirAlert", summary = "读取一条预警记录", description = "One alert.")
  @APIResponse(
      responseCode = "200",
      description = "预警记录",
      content = @Content(schema = @Schema(implementation = AlertView.class)))
  public Response get(@PathParam("id") UUID id) {
    return answer(alerts.get(id));
  }

  @POST
  @Idempotent
  @PermissionsAllowed("air:draft")
  @Operation(
      operationId = "addAirAlert",
      summary = "登记重污染天气预警",
      description = "Level, from, to and measures; the ecology department's.")
  @APIResponse(
      responseCode = "201",
      description = "已登记",
      content = @Content(schema = @Schema(implementation = AlertView.class)))
  public Response add(@RequestBody(required = true) AlertRequest request, @Context UriInfo uri) {
    Alert added = alerts.add(request);
    return Response.created(uri.getAbsolutePathBuilder().path(added.id.toString()).build())
        .tag(Preconditions.tag(added.version))
        .entity(AlertView.from(added))
        .build();
  }

  @PUT
  @Path("/{id}")
  @PermissionsAllowed("air:draft")
  @Operation(
      operationId = "changeAirAlert",
      summary = "修改预警记录，例如解除",
      description = "Changes an alert, for instance ends it; needs If-Match.")
  @APIResponse(
      responseCode = "200",
      description = "已修改",
      content = @Content(schema = @Schema(implementation = AlertView.class)))
  public Response change(
      @PathParam("id") UUID id,
      @Parameter(hidden = true) @HeaderParam("If-Match") String ifMatch,
      @RequestBody(required = true) AlertRequest request) {
    return answer(alerts.change(id, ifMatch, request));
  }

  private static Response answer(Alert alert) {
    return Response.ok(AlertView.from(alert)).tag(Preconditions.tag(alert.version)).build();
  }
}
