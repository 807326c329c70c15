package io.yuanhui.statistics.submission;

import io.quarkus.security.PermissionsAllowed;
import io.yuanhui.commons.idempotency.Idempotent;
import io.yuanhui.commons.page.Limit;
import io.yuanhui.commons.page.Page;
import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.problem.Text;
import io.yuanhui.commons.problem.Violation;
import io.yuanhui.commons.table.CsvWriter;
import io.yuanhui.commons.table.JsonLinesWriter;
import io.yuanhui.commons.table.XlsxWriter;
import io.yuanhui.commons.web.Preconditions;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
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

/** The submissions: a new one, and those at hand. */
@Path("/submissions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "报送 Submissions")
public class SubmissionListResource {

  private final Submissions submissions;

  SubmissionListResource(Submissions submissions) {
    this.submissions = submissions;
  }

  @POST
  @Idempotent
  @PermissionsAllowed("submissions:draft")
  @Operation(
      operationId = "createSubmission",
      summary = "新建报送（草稿）",
      description = "A clerk reports the own department's figures of a period; state DRAFT.")
  @APIResponse(
      responseCode = "201",
      description = "已保存为草稿",
      content = @Content(schema = @Schema(implementation = SubmissionView.class)))
  public Response create(
      @RequestBody(required = true) SubmissionRequest request, @Context UriInfo uri) {
    SubmissionView created = submissions.create(request);
    return Response.created(uri.getAbsolutePathBuilder().path(created.id().toString()).build())
        .tag(Preconditions.tag(created.version()))
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
      operationId = "listSubmissions",
      summary = "查询报送",
      description = "Newest first; clerks and reviewers see their own department's.")
  public Page<SubmissionView> list(
      @Parameter(description = "状态") @QueryParam("state") String state,
      @Parameter(description = "部门", example = "finance") @QueryParam("department")
          String department,
      @Parameter(description = "时期", example = "2020-06") @QueryParam("period") String period,
      @Parameter(description = "每页条数，默认 100，最多 1000", schema = @Schema(type = SchemaType.INTEGER))
          @QueryParam("limit")
          String limit,
      @Parameter(description = "游标") @QueryParam("cursor") String cursor) {
    int most = Limit.of(limit);
    List<Submission> found =
        submissions.list(state(state), department, period, SubmissionPlace.read(cursor), most + 1);
    boolean more = found.size() > most;
    List<Submission> page = more ? found.subList(0, most) : found;
    return new Page<>(
        page.stream().map(SubmissionView::summary).toList(),
        more ? SubmissionPlace.cursorAfter(page.get(most - 1)) : null,
        limit != null ? null : next -> list(state, department, period, null, next));
  }

  private static SubmissionState state(String code) {
    if (code == null) {
      return null;
    }
    try {
      return SubmissionState.valueOf(code);
    } catch (IllegalArgumentException unknown) {
      throw ProblemException.malformed(
          Violation.query("state", Text.of("没有这个状态。", "There is no such state.")));
    }
  }
}
