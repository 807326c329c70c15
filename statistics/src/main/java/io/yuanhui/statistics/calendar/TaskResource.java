package io.yuanhui.statistics.calendar;

import io.quarkus.security.PermissionsAllowed;
import io.yuanhui.commons.page.Page;
import io.yuanhui.commons.table.CsvWriter;
import io.yuanhui.commons.table.JsonLinesWriter;
import io.yuanhui.commons.table.XlsxWriter;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What I must do, by when. */
@Path("/tasks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "待办与催报 Tasks")
public class TaskResource {

  private final Tasks tasks;

  TaskResource(Tasks tasks) {
    this.tasks = tasks;
  }

  @GET
  @Produces({
    MediaType.APPLICATION_JSON,
    CsvWriter.MEDIA_TYPE,
    XlsxWriter.MEDIA_TYPE,
    JsonLinesWriter.MEDIA_TYPE
  })
  @PermissionsAllowed("forms:read")
  @Operation(
      operationId = "listTasks",
      summary = "我的待办：做什么、何时之前、是否催报",
      description =
          "What the caller has to fill, correct, review or publish; the most urgent first.")
  public Page<TaskView> mine() {
    return Page.whole(tasks.mine());
  }

  @GET
  @Produces({
    MediaType.APPLICATION_JSON,
    CsvWriter.MEDIA_TYPE,
    XlsxWriter.MEDIA_TYPE,
    JsonLinesWriter.MEDIA_TYPE
  })
  @Path("/counts")
  @PermissionsAllowed("forms:read")
  @Operation(
      operationId = "countTasks",
      summary = "按部门统计待办与催报",
      description = "What waits in each department, and how much of it is urged.")
  public Page<TaskCounts> counts() {
    return Page.whole(tasks.counts());
  }
}
