package io.yuanhui.statistics.exchange;

import io.quarkus.security.PermissionsAllowed;
import io.yuanhui.commons.file.FileName;
import io.yuanhui.commons.idempotency.Idempotent;
import io.yuanhui.commons.page.Cursor;
import io.yuanhui.commons.page.Limit;
import io.yuanhui.commons.page.Page;
import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.table.CsvWriter;
import io.yuanhui.commons.table.JsonLinesWriter;
import io.yuanhui.commons.table.XlsxWriter;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What came of files: how far each is, everything that is wrong with it, and its end. */
@Path("/submissions/imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "导入 Import")
public class ImportsResource {

  /** So many faults stand in an answer about one import. */
  static final int SHOWN = 1000;

  private final Imports imports;
  private final MarkedImport marked;

  ImportsResource(Imports imports, MarkedImport marked) {
    this.imports = imports;
    this.marked = marked;
  }

  private record Place(Instant createdAt, UUID id) {

    static Place read(String cursor) {
      return Cursor.read(
          cursor, 2, key -> new Place(Instant.parse(key.get(0)), UUID.fromString(key.get(1))));
    }
  }

  @GET
  @PermissionsAllowed("submissions:read")
  @Operation(
      operationId = "listImports",
      summary = "查询导入",
      description = "Newest first; clerks and reviewers see their own department's.")
  public Page<ImportView> list(
      @Parameter(description = "每页条数，默认 100，最多 1000", schema = @Schema(type = SchemaType.INTEGER))
          @QueryParam("limit")
          String limit,
      @Parameter(description = "游标") @QueryParam("cursor") String cursor) {
    int most = Limit.of(limit);
    Place after = Place.read(cursor);
    List<ImportJob> found =
        imports.list(
            after == null ? null : after.createdAt(), after == null ? null : after.id(), most + 1);
    boolean more = found.size() > most;
    List<ImportJob> page = more ? found.subList(0, most) : found;
    ImportJob last = more ? page.get(most - 1) : null;
    return new Page<>(
        page.stream().map(ImportView::summary).toList(),
        more ? Cursor.of(last.createdAt(), last.id()) : null,
        null);
  }

  @GET
  @Path("/{id}")
  @PermissionsAllowed("submissions:read")
  @Operation(
      operationId = "getImport",
      summary = "读取一次导入的进度与结果",
      description = "How far it is; once it is over, what came of it, with its first 1000 faults.")
  @APIResponse(
      responseCode = "200",
      description = "导入",
      content = @Content(schema = @Schema(implementation = ImportView.class)))
  public Response get(@PathParam("id") String id) {
    ImportJob job = imports.get(uuid(id));
    return Response.ok(
            job.progress().state().isOver()
                ? ImportView.whole(job, faults(job.id(), 0, SHOWN))
                : ImportView.summary(job))
        .build();
  }

  @GET
  @Path("/{id}/faults")
  @Produces({
    MediaType.APPLICATION_JSON,
    CsvWriter.MEDIA_TYPE,
    XlsxWriter.MEDIA_TYPE,
    JsonLinesWriter.MEDIA_TYPE
  })
  @PermissionsAllowed("submissions:read")
  @Operation(
      operationId = "listImportFaults",
      summary = "一次导入的全部问题",
      description =
          "Every fault, by sheet, row, column and field. A table without `limit` has all.")
  public Page<ImportFaultView> faults(
      @PathParam("id") String id,
      @Parameter(description = "每页条数，默认 100，最多 1000", schema = @Schema(type = SchemaType.INTEGER))
          @QueryParam("limit")
          String limit,
      @Parameter(description = "游标") @QueryParam("cursor") String cursor) {
    UUID job = imports.get(uuid(id)).id();
    Integer after = Cursor.read(cursor, 1, key -> Integer.valueOf(key.get(0)));
    Function<String, Page<ImportFaultView>> rest = limit == null ? next -> rest(job, next) : null;
    return page(job, after == null ? 0 : after, Limit.of(limit), rest);
  }

  private Page<ImportFaultView> rest(UUID job, String cursor) {
    Integer after = Cursor.read(cursor, 1, key -> Integer.valueOf(key.get(0)));
    return page(job, after, Limit.MOST, next -> rest(job, next));
  }

  private Page<ImportFaultView> page(
      UUID job, int after, int most, Function<String, Page<ImportFaultView>> rest) {
    List<ImportFaultView> found = faults(job, after, most + 1);
    boolean more = found.size() > most;
    List<ImportFaultView> page = more ? found.subList(0, most) : found;
    return new Page<>(page, more ? Cursor.of(page.get(most - 1).number()) : null, rest);
  }

  private List<ImportFaultView> faults(UUID job, int after, int most) {
    return imports.faults(job, after, most).stream().map(ImportFaultView::from).toList();
  }

  @GET
  @Path("/{id}/workbook")
  @Produces(ImportFormat.XLSX_TYPE)
  @PermissionsAllowed("submissions:read")
  @Operation(
      operationId = "downloadMarkedImport",
      summary = "下载标注了问题的工作簿",
      description =
          "The file as a workbook, faulty cells marked, with a sheet of all faults; while the file"
              + " is kept, a week. It can be repaired and sent again.")
  @APIResponse(
      responseCode = "200",
      description = "工作簿",
      content =
          @Content(
              mediaType = ImportFormat.XLSX_TYPE,
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public Response workbook(
      @Parameter(description = "导入的编号", example = "2c1d9a3f-0a4f-4e9f-a43a-2d1c5b7e9046")
          @PathParam("id")
          String id) {
    ImportJob job = imports.get(uuid(id));
    if (!imports.isKept(job.id())) {
      throw ProblemException.notFound();
    }
    StreamingOutput workbook = out -> marked.write(job, out);
    return Response.ok(workbook, ImportFormat.XLSX_TYPE)
        .header(HttpHeaders.CONTENT_DISPOSITION, FileName.disposition(markedName(job)))
        .build();
  }

  private static String markedName(ImportJob job) {
    String name = job.fileName() == null ? "import" : job.fileName();
    int dot = name.lastIndexOf('.');
    return (dot > 0 ? name.substring(0, dot) : name) + "-错误标注.xlsx";
  }

  @POST
  @Path("/{id}/cancel")
  @Idempotent
  @PermissionsAllowed("submissions:draft")
  @Operation(
      operationId = "cancelImport",
      summary = "取消导入",
      description = "While it is queued or running; nothing of it is written then.")
  @APIResponse(
      responseCode = "200",
      description = "已取消",
      content = @Content(schema = @Schema(implementation = ImportView.class)))
  public Response cancel(@PathParam("id") String id) {
    return Response.ok(ImportView.summary(imports.cancel(uuid(id)))).build();
  }

  static UUID uuid(String id) {
    try {
      return UUID.fromString(id);
    } catch (IllegalArgumentException unknown) {
      throw ProblemException.notFound();
    }
  }
}
