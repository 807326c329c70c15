package io.yuanhui.statistics.submission;

import static io.yuanhui.statistics.submission.SubmissionResource.answer;
import static io.yuanhui.statistics.submission.SubmissionResource.uuid;

import io.quarkus.security.PermissionsAllowed;
import io.yuanhui.commons.idempotency.Idempotent;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A reviewer's steps, and what anyone has to say. */
@Path("/submissions/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "审核 Review")
public class ReviewResource {

  private final Reviews reviews;

  ReviewResource(Reviews reviews) {
    this.reviews = reviews;
  }

  @POST
  @Path("/return")
  @Idempotent
  @PermissionsAllowed("submissions:review")
  @Operation(
      operationId = "returnSubmission",
      summary = "退回修改",
      description =
          "SUBMITTED → RETURNED, with a reason. Where cells are named, each with a comment, only"
              + " these may change.")
  @APIResponse(
      responseCode = "200",
      description = "已退回",
      content = @Content(schema = @Schema(implementation = SubmissionView.class)))
  public Response giveBack(
      @PathParam("id") String id,
      @Parameter(hidden = true) @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @RequestBody(required = true) CellsRequest request) {
    return answer(reviews.giveBack(uuid(id), ifMatch, request));
  }

  @POST
  @Path("/comments")
  @Idempotent
  @PermissionsAllowed("submissions:read")
  @Operation(
      operationId = "commentSubmission",
      summary = "批注",
      description =
          "A word on the submission or on some of its cells, by whoever may read it; the state stays.")
  @APIResponse(
      responseCode = "200",
      description = "已批注",
      content = @Content(schema = @Schema(implementation = SubmissionView.class)))
  public Response comment(
      @PathParam("id") String id, @RequestBody(required = true) CommentRequest request) {
    return answer(reviews.comment(uuid(id), request));
  }

  @POST
  @Path("/approve")
  @Consumes(MediaType.WILDCARD)
  @Idempotent
  @PermissionsAllowed("submissions:review")
  @Operation(
      operationId = "approveSubmission",
      summary = "审核通过",
      description = "SUBMITTED → APPROVED, by someone else than who submitted it.")
  @APIResponse(
      responseCode = "200",
      description = "已通过",
      content = @Content(schema = @Schema(implementation = SubmissionView.class)))
  public Response approve(
      @PathParam("id") String id,
      @Parameter(hidden = true) @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    return answer(reviews.approve(uuid(id), ifMatch));
  }

  @POST
  @Path("/unlock")
  @Idempotent
  @PermissionsAllowed("submissions:review")
  @Operation(
      operationId = "unlockCells",
      summary = "审核后解锁指定单元格",
      description =
          "APPROVED → RETURNED, with a reason; only the named cells may change, and the submission"
              + " is submitted and approved again.")
  @APIResponse(
      responseCode = "200",
      description = "已解锁",
      content = @Content(schema = @Schema(implementation = SubmissionView.class)))
  public Response unlock(
      @PathParam("id") String id,
      @Parameter(hidden = true) @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @RequestBody(required = true) CellsRequest request) {
    return answer(reviews.unlock(uuid(id), ifMatch, request));
  }
}
