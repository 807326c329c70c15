package io.yuanhui.statistics.target;

import io.quarkus.security.PermissionsAllowed;
import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.web.Preconditions;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The targets of a year. */
@Path("/targets/{indicator}/{region}/{year}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "目标 Targets")
public class TargetResource {

  private final Targets targets;

  TargetResource(Targets targets) {
    this.targets = targets;
  }

  @GET
  @PermissionsAllowed("targets:read")
  @Operation(
      operationId = "getTarget",
      summary = "读取年度目标",
      description = "The target of an indicator, region and year.")
  @APIResponse(
      responseCode = "200",
      description = "目标",
      content = @Content(schema = @Schema(implementation = TargetView.class)))
  public Response get(
      @Parameter(example = "employment.urban-new") @PathParam("indicator") String indicator,
      @Parameter(example = "411102") @PathParam("region") String region,
      @Parameter(example = "2020") @PathParam("year") String year) {
    return answer(targets.get(indicator, region, number(year)));
  }

  @PUT
  @PermissionsAllowed("targets:publish")
  @Operation(
      operationId = "setTarget",
      summary = "设定年度目标",
      description = "Sets a target; changing one that is there needs If-Match.")
  @APIResponse(
      responseCode = "200",
      description = "已设定",
      content = @Content(schema = @Schema(implementation = TargetView.class)))
  public Response set(
      @Parameter(example = "employment.urban-new") @PathParam("indicator") String indicator,
      @Parameter(example = "411102") @PathParam("region") String region,
      @Parameter(example = "2020") @PathParam("year") String year,
      @Parameter(hidden = true) @HeaderParam("If-Match") String ifMatch,
      @RequestBody(required = true) TargetRequest request) {
    return answer(targets.set(indicator, region, number(year), ifMatch, request));
  }

  private static Response answer(Target target) {
    return Response.ok(TargetView.from(target)).tag(Preconditions.tag(target.version)).build();
  }

  private static int number(String year) {
    try {
      return Integer.parseInt(year);
    } catch (NumberFormatException unknown) {
      throw ProblemException.notFound();
    }
  }
}
