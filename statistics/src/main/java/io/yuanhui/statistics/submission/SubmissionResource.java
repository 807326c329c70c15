package io.yuanhui.statistics.submission;

import io.quarkus.security.PermissionsAllowed;
import io.yuanhui.commons.idempotency.Idempotent;
import io.yuanhui.commons.page.WholeNumber;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.OptionalInt;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The daily work on one submission: save, submit, publish, withdraw; see also the review. */
@Path("/submissions/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "报送 Submissions")
public class SubmissionResource {

  private static final String IF_MATCH = "If-Match";

  private final Submissions submissions;
  private final Releases releases;

  SubmissionResource(Submissions submissions, Releases releases) {
    this.submissions = submissions;
    this.releases = releases;
  }

  @GET
  @PermissionsAllowed("submissions:read")
  @Operation(
      operationId = "getSubmission",
      summary = "读取一份报送及其数据与办理过程",
      description =
          "One submission with its cells and every step: who, when, what, why, and what was said of"
              + " which cells. `edition` shows the cells as they were submitted that time.")
  @APIResponse(
      responseCode = "200",
      description = "报送",
      content = @Content(schema = @Schema(implementation = SubmissionView.class)))
  public Response get(
      @PathParam("id") String id,
      @Parameter(
              description = "该版次的数据；默认为现有数据",
              example = "1",
              schema = @Schema(type = SchemaType.INTEGER))
          @QueryParam("edition")
          String edition) {
    OptionalInt number = WholeNumber.parameter("edition", edition, 1, Integer.MAX_VALUE);
    return answer(submissions.get(uuid(id), number.isPresent() ? number.getAsInt() : null));
  }

  @PUT
  @PermissionsAllowed("submissions:draft")
  @Operation(
      operationId = "saveSubmission",
      summary = "保存报送（草稿或退回状态）",
      description = "Replaces the figures of a DRAFT or RETURNED submission; needs If-Match.")
  @APIResponse(
      responseCode = "200",
      description = "已保存",
      content = @Content(schema = @Schema(implementation = SubmissionView.class)))
  public Response save(
      @PathParam("id") String id,
      @Parameter(hidden = true) @HeaderParam(IF_MATCH) String ifMatch,
      @RequestBody(required = true) SubmissionRequest request) {
    return answer(submissions.save(uuid(id), ifMatch, request));
  }

  @POST
  @Path("/submit")
  @Consumes(MediaType.WILDCARD)
  @Idempotent
  @PermissionsAllowed("submissions:submit")
  @Operation(
      operationId = "submitSubmission",
      summary = "提交审核",
      description = "DRAFT or RETURNED → SUBMITTED.")
  @APIResponse(
      responseCode = "200",
      description = "已提交",
      content = @Content(schema = @Schema(implementation = SubmissionView.class)))
  public Response submit(
      @PathParam("id") String id, @Parameter(hidden = true) @HeaderParam(IF_MATCH) String ifMatch) {
    return answer(submissions.submit(uuid(id), ifMatch));
  }

  @POST
  @Path("/publish")
  @Idempotent
  @PermissionsAllowed("submissions:publish")
  @Operation(
      operationId = "publishSubmission",
      summary = "发布",
      description =
          "APPROVED → PUBLISHED now, or SCHEDULED until publishAt; all cells at once or none.")
  @APIResponse(
      responseCode = "200",
      description = "已发布或已定时",
      content = @Content(schema = @Schema(implementation = SubmissionView.class)))
  public Response publish(
      @PathParam("id") String id,
      @Parameter(hidden = true) @HeaderParam(IF_MATCH) String ifMatch,
      PublishRequest request) {
    return answer(
        releases.publish(
            uuid(id),
            ifMatch,
            request == null || request.publishAt() == null
                ? null
                : request.publishAt().toInstant()));
  }

  @POST
  @Path("/cancel")
  @Idempotent
  @PermissionsAllowed("submissions:publish")
  @Operation(
      operationId = "cancelScheduledSubmission",
      summary = "取消定时发布",
      description = "SCHEDULED → APPROVED before the hour, with a reason.")
  @APIResponse(
      responseCode = "200",
      description = "已取消",
      content = @Content(schema = @Schema(implementation = SubmissionView.class)))
  public Response cancel(
      @PathParam("id") String id,
      @Parameter(hidden = true) @HeaderParam(IF_MATCH) String ifMatch,
      @RequestBody(required = true) ReasonRequest request) {
    return answer(releases.cancel(uuid(id), ifMatch, request == null ? null : request.reason()));
  }

  @POST
  @Path("/withdraw")
  @Idempotent
  @PermissionsAllowed("submissions:publish")
  @Operation(
      operationId = "withdrawSubmission",
      summary = "撤回已发布的数据",
      description = "PUBLISHED → WITHDRAWN, with a reason; the vintages before stand again.")
  @APIResponse(
      responseCode = "200",
      description = "已撤回",
      content = @Content(schema = @Schema(implementation = SubmissionView.class)))
  public Response withdraw(
      @PathParam("id") String id,
      @Parameter(hidden = true) @HeaderParam(IF_MATCH) String ifMatch,
      @RequestBody(required = true) ReasonRequest request) {
    return answer(releases.withdraw(uuid(id), ifMatch, request == null ? null : request.reason()));
  }

  static Response answer(SubmissionView submission) {
    return Response.ok(submission).tag(Preconditions.tag(submission.version())).build();
  }

  static UUID uuid(String id) {
    try {
      return UUID.fromString(id);
    } catch (IllegalArgumentException unknown) {
      throw ProblemException.notFound();
    }
  }
}
