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

/** The figures of a submission as a table. */
@Path("/submissions/{id}/cells")
@Tag(name = "报送 Submissions")
public class CellResource {

  private final CellRows cells;

  CellResource(CellRows cells) {
    this.cells = cells;
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
      operationId = "listSubmissionCells",
      summary = "导出一份报送的数据",
      description =
          "The figures in the order in which they were reported, with the columns of an import: what"
              + " goes out by CSV, xlsx or JSON lines can be imported as it is.")
  public Page<CellRow> list(
      @PathParam("id") String id,
      @Parameter(description = "每页条数，默认 100，最多 1000", schema = @Schema(type = SchemaType.INTEGER))
          @QueryParam("limit")
          String limit,
      @Parameter(description = "游标") @QueryParam("cursor") String cursor) {
    return page(
        SubmissionResource.uuid(id), cursor, Limit.of(limit), limit == null ? Limit.MOST : 0);
  }

  /** A page; an export goes on after it in steps of {@code then}, or not at all where that is 0. */
  private Page<CellRow> page(UUID id, String cursor, int most, int then) {
    return cells.of(id, cursor, most, then == 0 ? null : next -> page(id, next, then, then));
  }
}
