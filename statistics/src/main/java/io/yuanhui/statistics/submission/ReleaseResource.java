package io.yuanhui.statistics.submission;

import io.quarkus.security.PermissionsAllowed;
import io.yuanhui.commons.idempotency.Idempotent;
import io.yuanhui.commons.page.Cursor;
import io.yuanhui.commons.page.Limit;
import io.yuanhui.commons.page.Page;
import io.yuanhui.commons.table.CsvWriter;
import io.yuanhui.commons.table.JsonLinesWriter;
import io.yuanhui.commons.table.XlsxWriter;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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

/** Several submissions published together. */
@Path("/releases")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "发布 Releases")
public class ReleaseResource {

  private final JointReleases releases;

  ReleaseResource(JointReleases releases) {
    this.releases = releases;
  }

  @POST
  @Idempotent
  @PermissionsAllowed("submissions:publish")
  @Operation(
      operationId = "createRelease",
      summary = "联合发布",
      description =
          "All named submissions become PUBLISHED now, or SCHEDULED until publishAt; their figures"
              + " appear at once, at one time of publication, or none do.")
  @APIResponse(
      responseCode = "201",
      description = "已发布或已定时",
      content = @Content(schema = @Schema(implementation = ReleaseView.class)))
  public Response create(
      @RequestBody(required = true) ReleaseRequest request, @Context UriInfo uri) {
    ReleaseView created = releases.create(request);
    return Response.created(uri.getAbsolutePathBuilder().path(created.id().toString()).build())
        .entity(created)
        .build();
  }

  @GET
  @Produces({
    MediaType.APPLICATION_JSON,
    CsvWriter.MEDIA_TYPE,
    XlsxWriter.MEDIA_TYPE,
    JsonLinesWriter.MEDIA_TYPE
  })
  @PermissionsAllowed("submissions:read")
  @Operation(
      operationId = "listReleases",
      summary = "查询联合发布",
      description = "Newest first; for publishers and leaders, others see none.")
  public Page<ReleaseView> list(
      @Parameter(
              description = "每页条数，默认 100，最多 1000",
              example = "20",
              schema = @Schema(type = SchemaType.INTEGER))
          @QueryParam("limit")
          String limit,
      @Parameter(description = "游标") @QueryParam("cursor") String cursor) {
    int most = Limit.of(limit);
    List<Release> found = releases.list(SubmissionPlace.read(cursor), most + 1);
    boolean more = found.size() > most;
    List<Release> page = more ? found.subList(0, most) : found;
    Release last = more ? page.get(most - 1) : null;
    return new Page<>(
        page.stream().map(release -> ReleaseView.of(release, null)).toList(),
        more ? Cursor.of(last.createdAt, last.id) : null,
        null);
  }

  @GET
  @Path("/{id}")
  @PermissionsAllowed("submissions:read")
  @Operation(
      operationId = "getRelease",
      summary = "读取一次联合发布及其报送",
      description = "A release with its submissions; for publishers and leaders.")
  public ReleaseView get(@PathParam("id") String id) {
    return releases.get(SubmissionResource.uuid(id));
  }

  @POST
  @Path("/{id}/cancel")
  @Idempotent
  @PermissionsAllowed("submissions:publish")
  @Operation(
      operationId = "cancelRelease",
      summary = "取消定时的联合发布",
      description = "Before its hour, with a reason; its submissions are APPROVED again.")
  @APIResponse(
      responseCode = "200",
      description = "已取消",
      content = @Content(schema = @Schema(implementation = ReleaseView.class)))
  public Response cancel(
      @PathParam("id") String id, @RequestBody(required = true) ReasonRequest request) {
    return Response.ok(
            releases.cancel(SubmissionResource.uuid(id), request == null ? null : request.reason()))
        .build();
  }
}
