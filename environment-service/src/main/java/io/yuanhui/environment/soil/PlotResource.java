package io.yuanhui.environment.soil;

import io.quarkus.security.PermissionsAllowed;
import io.yuanhui.commons.idempotency.Idempotent;
import io.yuanhui.commons.page.Cursor;
import io.yuanhui.commons.page.Limit;
import io.yuanhui.commons.page.Page;
import io.yuanhui.commons.table.CsvWriter;
import io.yuanhui.commons.table.JsonLinesWriter;
import io.yuanhui.commons.table.XlsxWriter;
import io.yuanhui.commons.web.Preconditions;
import io.yuanhui.environment.place.FeatureCollection;
import io.yuanhui.environment.place.GeoJsonWriter;
import io.yuanhui.environment.place.PlaceFilter;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The polluted plots. */
@Path("/soil/plots")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "土壤 Soil")
public class PlotResource {

  private final Plots plots;
  private final PlotStatuses statuses;

  PlotResource(Plots plots, PlotStatuses statuses) {
    this.plots = plots;
    this.statuses = statuses;
  }

  /** The collection, for the document. */
  @Schema(name = "PlotPage")
  private record PlotPage(List<PlotView> items, @Schema(nullable = true) String next) {}

  @GET
  @Produces({
    MediaType.APPLICATION_JSON,
    GeoJsonWriter.MEDIA_TYPE,
    CsvWriter.MEDIA_TYPE,
    XlsxWriter.MEDIA_TYPE,
    JsonLinesWriter.MEDIA_TYPE
  })
  @PermissionsAllowed("soil:read")
  @Operation(
      operationId = "listSoilPlots",
      summary = "查询污染地块",
      description =
          "Plots in the order of codes, as they are on a day; `Accept:"
              + " application/geo+json` gives a feature collection.")
  @APIResponse(
      responseCode = "200",
      description = "地块",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = PlotPage.class)),
        @Content(
            mediaType = GeoJsonWriter.MEDIA_TYPE,
            schema = @Schema(implementation = FeatureCollection.class)),
        @Content(mediaType = CsvWriter.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING)),
        @Content(mediaType = XlsxWriter.MEDIA_TYPE),
        @Content(mediaType = JsonLinesWriter.MEDIA_TYPE)
      })
  public Page<PlotView> list(
      @Parameter(description = "地区及其下级", example = "411102") @QueryParam("region") String region,
      @Parameter(description = "farmland 或 construction-land", example = "farmland")
          @QueryParam("land")
          String land,
      @Parameter(description = "西,南,东,北（度）", example = "113.9,33.5,114.1,33.7") @QueryParam("bbox")
          String bbox,
      @Parameter(description = "经度,纬度,半径（米）", example = "114.01,33.57,5000") @QueryParam("near")
          String near,
      @Parameter(description = "状态所在的日期，默认今天", example = "2020-09-30") @QueryParam("date")
          String date,
      @Parameter(description = "每页条数，默认 100，最多 1000", schema = @Schema(type = SchemaType.INTEGER))
          @QueryParam("limit")
          String limit,
      @Parameter(description = "游标") @QueryParam("cursor") String cursor) {
    PlotQuery query = new PlotQuery(region, land, PlaceFilter.read(bbox, near));
    LocalDate day = SoilDates.query("date", date, plots.today());
    return page(query, day, cursor, Limit.of(limit), limit == null);
  }

  private Page<PlotView> page(
      PlotQuery query, LocalDate day, String cursor, int most, boolean goesOn) {
    List<Plot> found = plots.search(query, Cursor.read(cursor, 1, key -> key.get(0)), most + 1);
    boolean more = found.size() > most;
    List<Plot> page = more ? found.subList(0, most) : found;
    Map<Integer, StatusView> standing =
        statuses.on(day, page.stream().map(plot -> plot.id).toList());
    return new Page<>(
        page.stream().map(plot -> PlotView.of(plot, standing.get(plot.id))).toList(),
        more ? Cursor.of(page.get(most - 1).code) : null,
        goesOn ? next -> page(query, day, next, Limit.MOST, true) : null);
  }

  @GET
  @Path("/{code}")
  @PermissionsAllowed("soil:read")
  @Operation(operationId = "getSoilPlot", summary = "读取一个地块", description = "One plot.")
  @APIResponse(
      responseCode = "200",
      description = "地块",
      content = @Content(schema = @Schema(implementation = PlotView.class)))
  public Response get(@Parameter(example = "farmland-1") @PathParam("code") String code) {
    return answer(plots.get(code));
  }

  @POST
  @Idempotent
  @PermissionsAllowed("soil:draft")
  @Operation(
      operationId = "addSoilPlot",
      summary = "新增地块",
      description = "Adds a plot; the ecology department's.")
  @APIResponse(
      responseCode = "201",
      description = "已新增",
      content = @Content(schema = @Schema(implementation = PlotView.class)))
  public Response add(@RequestBody(required = true) PlotRequest request, @Context UriInfo uri) {
    Plot added = plots.add(request);
    return Response.created(uri.getAbsolutePathBuilder().path(added.code).build())
        .tag(Preconditions.tag(added.version))
        .entity(PlotView.of(added, null))
        .build();
  }

  @PUT
  @Path("/{code}")
  @PermissionsAllowed("soil:draft")
  @Operation(
      operationId = "changeSoilPlot",
      summary = "修改地块",
      description = "Changes a plot; needs If-Match; the code stays.")
  @APIResponse(
      responseCode = "200",
      description = "已修改",
      content = @Content(schema = @Schema(implementation = PlotView.class)))
  public Response change(
      @Parameter(example = "farmland-1") @PathParam("code") String code,
      @Parameter(hidden = true) @HeaderParam("If-Match") String ifMatch,
      @RequestBody(required = true) PlotRequest request) {
    return answer(plots.change(code, ifMatch, request));
  }

  @GET
  @Path("/{code}/statuses")
  @Produces({
    MediaType.APPLICATION_JSON,
    CsvWriter.MEDIA_TYPE,
    XlsxWriter.MEDIA_TYPE,
    JsonLinesWriter.MEDIA_TYPE
  })
  @PermissionsAllowed("soil:read")
  @Operation(
      operationId = "listSoilPlotStatuses",
      summary = "查询地块历次状态",
      description = "What a plot was over time, by the first day.")
  public Page<StatusView> statuses(
      @Parameter(example = "farmland-1") @PathParam("code") String code) {
    return Page.whole(statuses.of(plots.get(code).id));
  }

  @PUT
  @Path("/{code}/statuses/{since}")
  @PermissionsAllowed("soil:draft")
  @Operation(
      operationId = "putSoilPlotStatus",
      summary = "登记地块状态",
      description =
          "Says what a plot is from a day on, until the next such day; needs the plot's If-Match.")
  @APIResponse(
      responseCode = "200",
      description = "已登记",
      content = @Content(schema = @Schema(implementation = PlotView.class)))
  public Response say(
      @Parameter(example = "farmland-1") @PathParam("code") String code,
      @Parameter(example = "2020-03-01") @PathParam("since") String since,
      @Parameter(hidden = true) @HeaderParam("If-Match") String ifMatch,
      @RequestBody(required = true) StatusRequest request) {
    return answer(plots.say(code, since, ifMatch, request));
  }

  private Response answer(Plot plot) {
    StatusView now = statuses.on(plots.today(), List.of(plot.id)).get(plot.id);
    return Response.ok(PlotView.of(plot, now)).tag(Preconditions.tag(plot.version)).build();
  }
}
