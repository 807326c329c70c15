package io.yuanhui.statistics.submission;

import io.quarkus.security.PermissionsAllowed;
import io.yuanhui.commons.page.Limit;
import io.yuanhui.commons.page.Page;
import io.yuanhui.commons.table.CsvWriter;
import io.yuanhui.commons.table.JsonLinesWriter;
import io.yuanhui.commons.table.XlsxWriter;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What differs in a submission, cell by cell. */
@Path("/submissions/{id}/differences")
@Tag(name = "审核 Review")
public class DifferenceResource {

  private final Differences differences;

  DifferenceResource(Differences differences) {
    this.differences = differences;
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
      operationId = "listDifferences",
      summary = "逐格比较：上期、上年同期、已发布及上次退回版",
      description =
          "Each cell against the latest published period before, the same period last year, what is"
              + " published of its own period, and the edition that was returned last.")
  public Page<DifferenceView> list(
      @PathParam("id") String id,
      @Parameter(
              description = "每页条数，默认 100，最多 1000",
              example = "200",
              schema = @Schema(type = SchemaType.INTEGER))
          @QueryParam("limit")
          String limit,
      @Parameter(description = "游标") @QueryParam("cursor") String cursor) {
    return page(
        SubmissionResource.uuid(id), cursor, Limit.of(limit), limit == null ? Limit.MOST : 0);
  }

  /** A page; an export goes on after it in steps of {@code then}, or not at all where that is 0. */
  private Page<DifferenceView> page(UUID id, String cursor, int most, int then) {
    return differences.of(id, cursor, most, then == 0 ? null : next -> page(id, next, then, then));
  }
}
