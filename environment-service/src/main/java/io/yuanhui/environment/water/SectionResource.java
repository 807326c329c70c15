package io.yuanhui.environment.water;

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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The sections of surface water. */
@Path("/water/sections")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "地表水 Water")
public class SectionResource {

  private final Sections sections;

  SectionResource(Sections sections) {
    this.sections = sections;
  }

  /** The collection, for the document. */
  @Schema(name = "SectionPage")
  private record SectionPage(List<SectionView> items, @Schema(nullable = true) String next) {}

  @GET
  @Produces({
    MediaType.APPLICATION_JSON,
    GeoJsonWriter.MEDIA_TYPE,
    CsvWriter.MEDIA_TYPE,
    XlsxWriter.MEDIA_TYPE,
    JsonLinesWriter.MEDIA_TYPE
  })
  @PermissionsAllowed("water:read")
  @Operation(
      operationId = "listWaterSections",
      summary = "查询地表水断面",
      description =
          "Sections in the order of codes, in a region, a box or a circle; `Accept:"
              + " application/geo+json` gives a feature collection.")
  @APIResponse(
      responseCode = "200",
      description = "断面",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = SectionPage.class)),
        @Content(
            mediaType = GeoJsonWriter.MEDIA_TYPE,
            schema = @Schema(implementation = FeatureCollection.class)),
        @Content(mediaType = CsvWriter.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING)),
        @Content(mediaType = XlsxWriter.MEDIA_TYPE),
        @Content(mediaType = JsonLinesWriter.MEDIA_TYPE)
      })
  public Page<SectionView> list(
      @Parameter(description = "地区及其下级", example = "411102") @QueryParam("region") String region,
      @Parameter(description = "河流", example = "唐江河") @QueryParam("river") String river,
      @Parameter(description = "西,南,东,北（度）", example = "113.9,33.5,114.1,33.7") @QueryParam("bbox")
          String bbox,
      @Parameter(description = "经度,纬度,半径（米）", example = "114.01,33.57,5000") @QueryParam("near")
          String near,
      @Parameter(description = "每页条数，默认 100，最多 1000", schema = @Schema(type = SchemaType.INTEGER))
          @QueryParam("limit")
          String limit,
      @Parameter(description = "游标") @QueryParam("cursor") String cursor) {
    SectionQuery query = new SectionQuery(region, river, null, PlaceFilter.read(bbox, near));
    return page(query, cursor, Limit.of(limit), limit == null);
  }

  private Page<SectionView> page(SectionQuery query, String cursor, int most, boolean goesOn) {
    List<Section> found =
        sections.search(query, Cursor.read(cursor, 1, key -> key.get(0)), most + 1);
    boolean more = found.size() > most;
    List<Section> page = more ? found.subList(0, most) : found;
    return new Page<>(
        page.stream().map(SectionView::from).toList(),
        more ? Cursor.of(page.get(most - 1).code) : null,
        goesOn ? next -> page(query, next, Limit.MOST, true) : null);
  }

  @GET
  @Path("/{code}")
  @PermissionsAllowed("water:read")
  @Operation(operationId = "getWaterSection", summary = "读取一个断面", description = "One section.")
  @APIResponse(
      responseCode = "200",
      description = "断面",
      content = @Content(schema = @Schema(implementation = SectionView.class)))
  public Response get(@Parameter(example = "tangjiang") @PathParam("code") String code) {
    return answer(sections.get(code));
  }

  @POST
  @Idempotent
  @PermissionsAllowed("water:draft")
  @Operation(
      operationId = "addWaterSection",
      summary = "新增断面",
      description = "Adds a section; the ecology department's.")
  @APIResponse(
      responseCode = "201",
      description = "已新增",
      content = @Content(schema = @Schema(implementation = SectionView.class)))
  public Response add(@RequestBody(required = true) SectionRequest request, @Context UriInfo uri) {
    Section added = sections.add(request);
    return Response.created(uri.getAbsolutePathBuilder().path(added.code).build())
        .tag(Preconditions.tag(added.version))
        .entity(SectionView.from(added))
        .build();
  }

  @PUT
  @Path("/{code}")
  @PermissionsAllowed("water:draft")
  @Operation(
      operationId = "changeWaterSection",
      summary = "修改断面",
      description = "Changes a section; needs If-Match; the code stays.")
  @APIResponse(
      responseCode = "200",
      description = "已修改",
      content = @Content(schema = @Schema(implementation = SectionView.class)))
  public Response change(
      @Parameter(example = "tangjiang") @PathParam("code") String code,
      @Parameter(hidden = true) @HeaderParam("If-Match") String ifMatch,
      @RequestBody(required = true) SectionRequest request) {
    return answer(sections.change(code, ifMatch, request));
  }

  private static Response answer(Section section) {
    return Response.ok(SectionView.from(section)).tag(Preconditions.tag(section.version)).build();
  }
}
