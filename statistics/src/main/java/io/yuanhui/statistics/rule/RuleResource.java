package io.yuanhui.statistics.rule;

import io.quarkus.security.PermissionsAllowed;
import io.yuanhui.commons.idempotency.Idempotent;
import io.yuanhui.commons.page.Cursor;
import io.yuanhui.commons.page.Limit;
import io.yuanhui.commons.page.Page;
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

/** The validation rules of a service. */
@Path("/rules")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "审核规则 Rules")
public class RuleResource {

  private final Rules rules;

  RuleResource(Rules rules) {
    this.rules = rules;
  }

  @GET
  @PermissionsAllowed("rules:read")
  @Operation(
      operationId = "listRules",
      summary = "查询审核规则",
      description = "The newest version of each rule, in the order of codes.")
  public Page<RuleView> list(
      @Parameter(description = "所属报表", example = "finance.monthly") @QueryParam("form") String form,
      @Parameter(description = "所属指标", example = "tax-revenue") @QueryParam("indicator")
          String indicator,
      @Parameter(description = "每页条数，默认 100，最多 1000", schema = @Schema(type = SchemaType.INTEGER))
          @QueryParam("limit")
          String limit,
      @Parameter(description = "游标") @QueryParam("cursor") String cursor) {
    int most = Limit.of(limit);
    String after = Cursor.read(cursor, 1, key -> key.get(0));
    List<RuleView> found = rules.list(form, indicator, after, most + 1);
    boolean more = found.size() > most;
    List<RuleView> page = more ? found.subList(0, most) : found;
    return new Page<>(
        page,
        more ? Cursor.of(page.get(most - 1).code()) : null,
        limit != null ? null : next -> list(form, indicator, null, next));
  }

  @POST
  @Idempotent
  @PermissionsAllowed("rules:manage")
  @Operation(
      operationId = "createRule",
      summary = "新增审核规则",
      description =
          "A condition over figures of a form or an indicator. What cannot be read, names what there"
              + " is not or compares different dimensions is refused.")
  @APIResponse(
      responseCode = "201",
      description = "已新增",
      content = @Content(schema = @Schema(implementation = RuleView.class)))
  public Response create(@RequestBody(required = true) RuleRequest request, @Context UriInfo uri) {
    RuleView created = rules.define(request);
    return Response.created(uri.getAbsolutePathBuilder().path(created.code()).build())
        .tag(Preconditions.tag(created.version()))
        .entity(created)
        .build();
  }

  @GET
  @Path("/{code}")
  @PermissionsAllowed("rules:read")
  @Operation(
      operationId = "getRule",
      summary = "读取一条审核规则",
      description = "The newest version of a rule.")
  @APIResponse(
      responseCode = "200",
      description = "规则",
      content = @Content(schema = @Schema(implementation = RuleView.class)))
  public Response get(
      @Parameter(example = "finance.tax-within-revenue") @PathParam("code") String code) {
    return answer(rules.get(code));
  }

  @PUT
  @Path("/{code}")
  @PermissionsAllowed("rules:manage")
  @Operation(
      operationId = "changeRule",
      summary = "修改审核规则（新增一版）",
      description =
          "Adds a version that holds from a period on; the one before stays readable, and ends"
              + " there. With `until` the rule ends. Needs If-Match.")
  @APIResponse(
      responseCode = "200",
      description = "已修改",
      content = @Content(schema = @Schema(implementation = RuleView.class)))
  public Response change(
      @Parameter(example = "finance.tax-within-revenue") @PathParam("code") String code,
      @Parameter(hidden = true) @HeaderParam("If-Match") String ifMatch,
      @RequestBody(required = true) RuleRequest request) {
    return answer(rules.change(code, ifMatch, request));
  }

  @GET
  @Path("/{code}/versions")
  @PermissionsAllowed("rules:read")
  @Operation(
      operationId = "listRuleVersions",
      summary = "查询审核规则的各个版本",
      description = "Newest first, with the periods that each holds for.")
  public Page<RuleView> versions(
      @Parameter(example = "finance.tax-within-revenue") @PathParam("code") String code) {
    return Page.whole(rules.versions(code));
  }

  private static Response answer(RuleView rule) {
    return Response.ok(rule).tag(Preconditions.tag(rule.version())).build();
  }
}
