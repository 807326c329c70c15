package io.yuanhui.environment.air;

import io.quarkus.security.PermissionsAllowed;
import io.yuanhui.commons.idempotency.Idempotent;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What reviewers say of a station's hours and days. */
@Path("/stations/{code}/invalidations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "小时值 Hours")
public class InvalidationResource {

  private final Invalidations invalidations;

  InvalidationResource(Invalidations invalidations) {
    this.invalidations = invalidations;
  }

  @GET
  @Produces({
    MediaType.APPLICATION_JSON,
    CsvWriter.MEDIA_TYPE,
    XlsxWriter.MEDIA_TYPE,
    JsonLinesWriter.MEDIA_TYPE
  })
  @PermissionsAllowed("stations:read")
  @Operation(
      operationId = "listInvalidations",
      summary = "查询审核判定",
      description = "What reviewers have said of a station's hours and days, revoked or not.")
  public Page<InvalidationView> list(@Parameter(example = "YH-N1") @PathParam("code") String code) {
    return Page.whole(invalidations.of(code));
  }

  @POST
  @Idempotent
  @PermissionsAllowed("stations:review")
  @Operation(
      operationId = "invalidate",
      summary = "判定一个小时或一日无效，或为沙尘日",
      description =
          "The hours do not count any more, and days and periods follow; a sand-dust day still"
              + " counts as a day, but not in means of particulate matter.")
  @APIResponse(
      responseCode = "201",
      description = "已判定",
      content = @Content(schema = @Schema(implementation = InvalidationView.class)))
  public Response add(
      @Parameter(example = "YH-N1") @PathParam("code") String code,
      @RequestBody(required = true) InvalidationRequest request) {
    return Response.status(Status.CREATED).entity(invalidations.add(code, request)).build();
  }

  @POST
  @Path("/{id}/revoke")
  @Idempotent
  @PermissionsAllowed("stations:review")
  @Operation(
      operationId = "revokeInvalidation",
      summary = "撤销判定",
      description = "The hours count again, and days and periods follow.")
  @APIResponse(
      responseCode = "200",
      description = "已撤销",
      content = @Content(schema = @Schema(implementation = InvalidationView.class)))
  public Response revoke(
      @Parameter(example = "YH-N1") @PathParam("code") String code,
      @PathParam("id") UUID id,
      @RequestBody(required = true) RevocationRequest request) {
    return Response.ok(invalidations.revoke(code, id, request)).build();
  }
}
