package io.yuanhui.statistics.exchange;

import io.quarkus.security.PermissionsAllowed;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.problem.ProblemType;
import io.yuanhui.commons.problem.Text;
import io.yuanhui.commons.problem.Violation;
import io.yuanhui.commons.web.ProblemResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Takes files of figures in. */
@Path("/submissions/import")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "导入 Import")
public class ImportResource {

  private static final String REPLAYED = "Idempotency-Replayed";
  private static final String ASYNC = "respond-async";

  private final ImportRequests requests;
  private final Imports imports;
  private final ProblemResponse problems;
  private final CurrentVertxRequest current;

  ImportResource(
      ImportRequests requests,
      Imports imports,
      ProblemResponse problems,
      CurrentVertxRequest current) {
    this.requests = requests;
    this.imports = imports;
    this.problems = problems;
    this.current = current;
  }

  @POST
  @Consumes(MediaType.WILDCARD)
  @PermissionsAllowed("submissions:draft")
  @Operation(
      operationId = "importSubmission",
      summary = "导入文件，形成报送（草稿）或替换已有报送的数据",
      description =
          "The body is the file: CSV (UTF-8, UTF-16 or GB18030, declared or detected), JSON, JSON"
              + " Lines or xlsx. The whole file is checked and every fault is listed; nothing is"
              + " written unless all rows are valid, or the valid ones are asked for. A file larger"
              + " than 1 MB, or `Prefer: respond-async`, is answered with 202 and imported then."
              + " With an Idempotency-Key it takes effect once, whatever happens in between."
              + " With `submission`, a draft or what was returned gets the file's figures instead"
              + " of its own; that needs If-Match.")
  @APIResponse(
      responseCode = "201",
      description = "已导入",
      content = @Content(schema = @Schema(implementation = ImportView.class)))
  @APIResponse(
      responseCode = "200",
      description = "已检查（dryRun），或已替换该报送的数据",
      content = @Content(schema = @Schema(implementation = ImportView.class)))
  @APIResponse(
      responseCode = "202",
      description = "已接收，正在导入；Location 为导入的地址",
      content = @Content(schema = @Schema(implementation = ImportView.class)))
  @APIResponse(responseCode = "404", description = "没有要替换的报送")
  @APIResponse(responseCode = "428", description = "替换已有报送须带 If-Match")
  public Response receive(
      @Parameter(description = "部门；默认为本部门", example = "finance") @QueryParam("department")
          String department,
      @Parameter(description = "报送地区；默认见文件，或为本人数据范围", example = "411102") @QueryParam("region")
          String region,
      @Parameter(description = "报送时期；默认见文件，或为首行时期", example = "2020-06") @QueryParam("period")
          String period,
      @Parameter(description = "所填报表；默认见文件", example = "finance.monthly") @QueryParam("form")
          String form,
      @Parameter(
              description = "以文件内容替换该报送（草稿或退回状态）的数据；须带 If-Match",
              schema = @Schema(type = SchemaType.STRING, format = "uuid"))
          @QueryParam("submission")
          String submission,
      @Parameter(description = "文件名", example = "6月财政.csv") @QueryParam("name") String name,
      @Parameter(description = "true 仅检查，不写入", schema = @Schema(type = SchemaType.BOOLEAN))
          @QueryParam("dryRun")
          String dryRun,
      @Parameter(description = "true 有误时仍导入有效的行", schema = @Schema(type = SchemaType.BOOLEAN))
          @QueryParam("validOnly")
          String validOnly,
      @Parameter(description = "所见版本的 ETag；替换已有报送时必填；the ETag of the version seen")
          @HeaderParam(HttpHeaders.IF_MATCH)
          String ifMatch,
      @Parameter(description = "respond-async 不等待导入结束") @HeaderParam("Prefer") String prefer,
      @Context HttpHeaders headers,
      @Context UriInfo uri,
      @RequestBody(
              required = true,
              content = {
                @Content(
                    mediaType = ImportFormat.CSV_TYPE,
                    schema = @Schema(type = SchemaType.STRING)),
                @Content(
                    mediaType = MediaType.APPLICATION_JSON,
                    schema = @Schema(implementation = Object.class)),
                @Content(
                    mediaType = ImportFormat.LINES_TYPE,
                    schema = @Schema(type = SchemaType.STRING)),
                @Content(
                    mediaType = ImportFormat.XLSX_TYPE,
                    schema = @Schema(type = SchemaType.STRING, format = "binary"))
              })
          InputStream body)
      throws Exception {
    ImportOptions options =
        new ImportOptions(
            department,
            region,
            period,
            form,
            ImportRequests.flag("dryRun", dryRun),
            ImportRequests.flag("validOnly", validOnly),
            null);
    ImportRequests.Begun begun =
        requests.receive(
            new ImportRequests.Received(
                options,
                submission == null ? null : ImportsResource.uuid(submission),
                ifMatch,
                name,
                headers.getMediaType(),
                prefer != null && prefer.contains(ASYNC)),
            body,
            id -> address(uri, id));
    Response.ResponseBuilder answer = answer(begun.job(), uri);
    return begun.repeated() ? answer.header(REPLAYED, "true").build() : answer.build();
  }

  private Response.ResponseBuilder answer(ImportJob job, UriInfo uri) {
    URI address = address(uri, job.id());
    return switch (job.progress().state()) {
      case QUEUED, RUNNING ->
          Response.accepted(ImportView.summary(job))
              .location(address)
              .header(HttpHeaders.RETRY_AFTER, "1");
      case DONE -> done(job, uri, address);
      case REFUSED -> refused(job).location(address);
      case FAILED ->
          Response.fromResponse(
                  problems.of(
                      new ProblemException(
                          ProblemType.INTERNAL_ERROR,
                          Text.of("导入多次中断，未写入。", "The import broke off again and again.")),
                      current.getCurrent()))
              .location(address);
      case CANCELLED ->
          Response.fromResponse(
                  problems.of(
                      ProblemException.conflict(Text.of("该导入已取消。", "The import was cancelled.")),
                      current.getCurrent()))
              .location(address);
    };
  }

  private Response.ResponseBuilder done(ImportJob job, UriInfo uri, URI address) {
    ImportView view = ImportView.whole(job, faults(job));
    if (!job.writes()) {
      return Response.ok(view).location(address);
    }
    URI submission =
        uri.getBaseUriBuilder().path("submissions").path(job.submission().toString()).build();
    return job.options().into() == null
        ? Response.created(submission).entity(view)
        : Response.ok(view).location(submission);
  }

  private Response.ResponseBuilder refused(ImportJob job) {
    int count = job.progress().faults();
    List<Violation> violations =
        imports.faults(job.id(), 0, ImportsResource.SHOWN).stream()
            .map(ImportFaults.Numbered::fault)
            .map(ImportResource::violation)
            .toList();
    ProblemType other = job.progress().refusedAs();
    if (other != null) {
      Text reason = imports.faults(job.id(), count - 1, 1).get(0).fault().reason();
      return Response.fromResponse(
          problems.of(new ProblemException(other, reason, violations), current.getCurrent()));
    }
    Text detail =
        Text.of(
            count + " 处有误，未写入。全部问题和标注的工作簿见 Location。",
            (count == 1 ? "1 fault" : count + " faults")
                + "; nothing was written. All of them, and the marked workbook, are at Location.");
    return Response.fromResponse(
        problems.of(
            new ProblemException(ProblemType.RULE_VIOLATION, detail, violations),
            current.getCurrent()));
  }

  private static Violation violation(ImportFault fault) {
    return new Violation(
        fault.field(),
        Violation.In.BODY,
        fault.reason(),
        fault.row(),
        fault.sheet(),
        fault.column());
  }

  private List<ImportFaultView> faults(ImportJob job) {
    return imports.faults(job.id(), 0, ImportsResource.SHOWN).stream()
        .map(ImportFaultView::from)
        .toList();
  }

  private static URI address(UriInfo uri, UUID id) {
    return uri.getBaseUriBuilder().path("submissions/imports").path(id.toString()).build();
  }
}
