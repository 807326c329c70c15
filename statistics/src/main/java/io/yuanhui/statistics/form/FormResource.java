package io.yuanhui.statistics.form;

import io.quarkus.security.PermissionsAllowed;
import io.yuanhui.commons.idempotency.Idempotent;
import io.yuanhui.commons.page.Cursor;
import io.yuanhui.commons.page.Limit;
import io.yuanhui.commons.page.Page;
import io.yuanhui.commons.web.Preconditions;
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

/** The forms of a service. */
@Path("/forms")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "报表 Forms")
public class FormResource {

  private final Forms forms;

  FormResource(Forms forms) {
    this.forms = forms;
  }

  @GET
  @PermissionsAllowed("forms:read")
  @Operation(
      operationId = "listForms",
      summary = "查询报表",
      description = "The newest version of each form, in the order of codes.")
  public Page<FormView> list(
      @Parameter(description = "填报部门", example = "finance") @QueryParam("department")
          String department,
      @Parameter(description = "每页条数，默认 100，最多 1000", schema = @Schema(type = SchemaType.INTEGER))
          @QueryParam("limit")
          String limit,
      @Parameter(description = "游标") @QueryParam("cursor") String cursor) {
    int most = Limit.of(limit);
    String after = Cursor.read(cursor, 1, key -> key.get(0));
    List<FormView> found = forms.list(department, after, most + 1);
    boolean more = found.size() > most;
    List<FormView> page = more ? found.subList(0, most) : found;
    return new Page<>(
        page,
        more ? Cursor.of(page.get(most - 1).code()) : null,
        limit != null ? null : next -> list(department, null, next));
  }

  @POST
  @Idempotent
  @PermissionsAllowed("forms:manage")
  @Operation(
      operationId = "createForm",
      summary = "新增报表",
      description = "Defines a form with its first version.")
  @APIResponse(
      responseCode = "201",
      description = "已新增",
      content = @Content(schema = @Schema(implementation = FormView.class)))
  public Response create(@RequestBody(required = true) FormRequest request, @Context UriInfo uri) {
    FormVersion created = forms.define(request);
    return Response.created(uri.getAbsolutePathBuilder().path(created.code()).build())
        .tag(Preconditions.tag(created.version))
        .entity(forms.whole(created))
        .build();
  }

  @GET
  @Path("/{code}")
  @PermissionsAllowed("forms:read")
  @Operation(
      operationId = "getForm",
      summary = "读取一张报表",
      description = "The version that holds for a period with its lines; the newest unless told.")
  @APIResponse(
      responseCode = "200",
      description = "报表",
      content = @Content(schema = @Schema(implementation = FormView.class)))
  public Response get(
      @Parameter(example = "finance.monthly") @PathParam("code") String code,
      @Parameter(description = "时期", example = "2020-06") @QueryParam("period") String period) {
    return FormAnswer.of(forms, forms.get(code, period));
  }

  @POST
  @Path("/{code}/close")
  @Idempotent
  @PermissionsAllowed("forms:manage")
  @Operation(
      operationId = "closeForm",
      summary = "停用报表",
      description = "Ends a form with a period, for a reason.")
  @APIResponse(
      responseCode = "200",
      description = "已停用",
      content = @Content(schema = @Schema(implementation = FormView.class)))
  public Response close(
      @Parameter(example = "finance.monthly") @PathParam("code") String code,
      @RequestBody(required = true) CloseRequest request) {
    return FormAnswer.of(forms, forms.close(code, request));
  }
}
