package io.yuanhui.statistics.form;

import io.quarkus.security.PermissionsAllowed;
import io.yuanhui.commons.idempotency.Idempotent;
import io.yuanhui.commons.page.Page;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Extensions: a form is locked after its deadline unless one holds. */
@Path("/forms/{code}/extensions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "报表 Forms")
public class ExtensionResource {

  private final Extensions extensions;

  ExtensionResource(Extensions extensions) {
    this.extensions = extensions;
  }

  @GET
  @PermissionsAllowed("forms:read")
  @Operation(
      operationId = "listExtensions",
      summary = "查询报表的延期",
      description = "Who granted more time for which period, until when and why.")
  public Page<ExtensionView> list(
      @Parameter(example = "finance.monthly") @PathParam("code") String code,
      @Parameter(description = "时期", example = "2020-06") @QueryParam("period") String period) {
    return Page.whole(extensions.list(code, period));
  }

  @POST
  @Idempotent
  @PermissionsAllowed("forms:manage")
  @Operation(
      operationId = "grantExtension",
      summary = "准予延期",
      description = "Opens a form for a period after its deadline, until an end and for a reason.")
  @APIResponse(
      responseCode = "201",
      description = "已准予",
      content = @Content(schema = @Schema(implementation = ExtensionView.class)))
  public Response grant(
      @Parameter(example = "finance.monthly") @PathParam("code") String code,
      @RequestBody(required = true) ExtensionRequest request,
      @Context UriInfo uri) {
    ExtensionView granted = extensions.grant(code, request);
    return Response.created(
            uri.getAbsolutePathBuilder().queryParam("period", granted.period()).build())
        .entity(granted)
        .build();
  }
}
