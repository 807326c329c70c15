package io.yuanhui.statistics.submission;

import io.quarkus.security.PermissionsAllowed;
import io.yuanhui.commons.page.Limit;
import io.yuanhui.commons.page.Page;
import io.yuanhui.commons.staff.Caller;
import io.yuanhui.commons.table.CsvWriter;
import io.yuanhui.commons.table.JsonLinesWriter;
import io.yuanhui.commons.table.XlsxWriter;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What waits for the reviewer who asks. */
@Path("/submissions/queue")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "审核 Review")
public class ReviewQueueResource {

  private final ReviewQueue queue;
  private final Caller caller;

  ReviewQueueResource(ReviewQueue queue, Caller caller) {
    this.queue = queue;
    this.caller = caller;
  }

  @GET
  @Produces({
    MediaType.APPLICATION_JSON,
    CsvWriter.MEDIA_TYPE,
    XlsxWriter.MEDIA_TYPE,
    JsonLinesWriter.MEDIA_TYPE
  })
  @PermissionsAllowed("submissions:review")
  @Operation(
      operationId = "listReviewQueue",
      summary = "我的待审队列",
      description =
          "Submissions that wait for the review of the caller's department and were submitted by"
              + " someone else, the longest waiting first.")
  public Page<SubmissionView> list(
      @Parameter(
              description = "每页条数，默认 100，最多 1000",
              example = "20",
              schema = @Schema(type = SchemaType.INTEGER))
          @QueryParam("limit")
          String limit,
      @Parameter(description = "游标") @QueryParam("cursor") String cursor) {
    return queue.page(caller.member(), cursor, Limit.of(limit));
  }
}
