package io.yuanhui.statistics.form;

import io.quarkus.security.PermissionsAllowed;
import io.yuanhui.commons.idempotency.Idempotent;
import io.yuanhui.commons.page.Page;
import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.web.Preconditions;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
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

/** The versions of a form: what was filled by one stays as it was. */
@Path("/forms/{code}/versions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "报表 Forms")
public class FormVersionResource {

  private final Forms forms;

  FormVersionResource(Forms forms) {
    this.forms = forms;
  }

  @GET
  @PermissionsAllowed("forms:read")
  @Operation(
      operationId = "listFormVersions",
      summary = "查询报表的各个版本",
      description = "Newest first, with the periods that each holds for.")
  public Page<FormView> list(
      @Parameter(example = "finance.monthly") @PathParam("code") String code) {
    return Page.whole(forms.versions(code));
  }

  @POST
  @Idempotent
  @PermissionsAllowed("forms:manage")
  @Operation(
      operationId = "addFormVersion",
      summary = "新增报表版本",
      description =
          "Holds from a period on for which nothing was filled; the one before ends there.")
  @APIResponse(
      responseCode = "201",
      description = "已新增",
      content = @Content(schema = @Schema(implementation = FormView.class)))
  public Response add(
      @Parameter(example = "finance.monthly") @PathParam("code") String code,
      @RequestBody(required = true) FormVersionRequest request,
      @Context UriInfo uri) {
    FormVersion added = forms.change(code, request);
    return Response.created(
            uri.getAbsolutePathBuilder().path(Integer.toString(added.number)).build())
        .tag(Preconditions.tag(added.version))
        .entity(forms.whole(added))
        .build();
  }

  @GET
  @Path("/{number}")
  @PermissionsAllowed("forms:read")
  @Operation(
      operationId = "getFormVersion",
      summary = "读取报表的一个版本",
      description = "One version with its lines.")
  @APIResponse(
      responseCode = "200",
      description = "版本",
      content = @Content(schema = @Schema(implementation = FormView.class)))
  public Response get(
      @Parameter(example = "finance.monthly") @PathParam("code") String code,
      @Parameter(example = "1") @PathParam("number") String number) {
    return FormAnswer.of(forms, forms.get(code, number(number)));
  }

  @PUT
  @Path("/{number}")
  @PermissionsAllowed("forms:manage")
  @Operation(
      operationId = "editFormVersion",
      summary = "修改尚未使用的报表版本",
      description = "The newest version, while nothing was filled by it; needs If-Match.")
  @APIResponse(
      responseCode = "200",
      description = "已修改",
      content = @Content(schema = @Schema(implementation = FormView.class)))
  public Response edit(
      @Parameter(example = "finance.monthly") @PathParam("code") String code,
      @Parameter(example = "1") @PathParam("number") String number,
      @Parameter(hidden = true) @HeaderParam("If-Match") String ifMatch,
      @RequestBody(required = true) FormVersionRequest request) {
    return FormAnswer.of(forms, forms.edit(code, number(number), ifMatch, request));
  }

  private static int number(String number) {
    try {
      return Integer.parseInt(number);
    } catch (NumberFormatException unknown) {
      throw ProblemException.notFound();
    }
  }
}
