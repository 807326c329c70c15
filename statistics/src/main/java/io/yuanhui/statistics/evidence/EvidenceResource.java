package io.yuanhui.statistics.evidence;

import io.quarkus.security.PermissionsAllowed;
import io.yuanhui.commons.file.FileName;
import io.yuanhui.commons.idempotency.Idempotent;
import io.yuanhui.commons.idempotency.KeyedRequests;
import io.yuanhui.commons.page.Page;
import io.yuanhui.commons.problem.ProblemException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The files behind a submission. */
@Path("/submissions/{id}/evidence")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "佐证材料 Evidence")
public class EvidenceResource {

  private static final String BINARY = "binary";

  private final EvidenceFiles files;
  private final KeyedRequests requests;

  EvidenceResource(EvidenceFiles files, KeyedRequests requests) {
    this.files = files;
    this.requests = requests;
  }

  @GET
  @PermissionsAllowed("submissions:read")
  @Operation(
      operationId = "listEvidence",
      summary = "一份报送的佐证材料",
      description = "The files of a submission that the caller may see, in the order they came.")
  public Page<EvidenceView> list(@PathParam("id") String id) {
    return Page.whole(files.of(uuid(id)));
  }

  @POST
  @Consumes(MediaType.WILDCARD)
  @PermissionsAllowed("submissions:draft")
  @Operation(
      operationId = "attachEvidence",
      summary = "上传佐证材料",
      description =
          "The body is the file: PDF, PNG, JPEG or xlsx without macros, told by its content, 20 MB at"
              + " most. Only while the submission is DRAFT or RETURNED. The same content under the"
              + " same name is attached once, with a key or without.")
  @APIResponse(
      responseCode = "201",
      description = "已上传",
      content = @Content(schema = @Schema(implementation = EvidenceView.class)))
  @APIResponse(
      responseCode = "200",
      description = "同一文件此前已上传",
      content = @Content(schema = @Schema(implementation = EvidenceView.class)))
  public Response attach(
      @PathParam("id") String id,
      @Parameter(description = "文件名", example = "6月财政收入旬报.pdf", required = true) @QueryParam("name")
          String name,
      @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) String type,
      @Context UriInfo uri,
      @RequestBody(
              required = true,
              content = {
                @Content(
                    mediaType = FileType.PDF_TYPE,
                    schema = @Schema(type = SchemaType.STRING, format = BINARY)),
                @Content(
                    mediaType = FileType.PNG_TYPE,
                    schema = @Schema(type = SchemaType.STRING, format = BINARY)),
                @Content(
                    mediaType = FileType.JPEG_TYPE,
                    schema = @Schema(type = SchemaType.STRING, format = BINARY)),
                @Content(
                    mediaType = FileType.XLSX_TYPE,
                    schema = @Schema(type = SchemaType.STRING, format = BINARY)),
                @Content(
                    mediaType = MediaType.APPLICATION_OCTET_STREAM,
                    schema = @Schema(type = SchemaType.STRING, format = BINARY))
              })
          InputStream body)
      throws Exception {
    UUID submission = uuid(id);
    if (!requests.isRepeated()) {
      files.requireOpen(submission);
    }
    try (CheckedFile file = files.receive(submission, name, withoutParameters(type), body)) {
      return requests.once(
          List.of(file.name(), file.type(), file.received().sha256()),
          () -> attached(files.attach(submission, file), uri));
    }
  }

  private StreamingOutput content(UUID submission, EvidenceView file) {
    InputStream content = files.open(submission, file.number());
    return out -> {
      try (content) {
        content.transferTo(out);
      }
    };
  }

  private static Response attached(EvidenceFiles.Attached attached, UriInfo uri) {
    Response.ResponseBuilder answer =
        attached.isNew()
            ? Response.created(
                uri.getAbsolutePathBuilder()
                    .path(Integer.toString(attached.file().number()))
                    .build())
            : Response.ok();
    return answer.entity(attached.file()).build();
  }

  @GET
  @Path("/{number}")
  @Produces({FileType.PDF_TYPE, FileType.PNG_TYPE, FileType.JPEG_TYPE, FileType.XLSX_TYPE})
  @PermissionsAllowed("submissions:read")
  @Operation(
      operationId = "downloadEvidence",
      summary = "下载佐证材料",
      description = "The file as it came, to be saved and never shown by a browser.")
  @APIResponse(
      responseCode = "200",
      description = "文件",
      content = {
        @Content(
            mediaType = FileType.PDF_TYPE,
            schema = @Schema(type = SchemaType.STRING, format = BINARY)),
        @Content(
            mediaType = FileType.PNG_TYPE,
            schema = @Schema(type = SchemaType.STRING, format = BINARY)),
        @Content(
            mediaType = FileType.JPEG_TYPE,
            schema = @Schema(type = SchemaType.STRING, format = BINARY)),
        @Content(
            mediaType = FileType.XLSX_TYPE,
            schema = @Schema(type = SchemaType.STRING, format = BINARY))
      })
  public Response download(
      @PathParam("id") String id,
      @Parameter(description = "报送内的编号", example = "1") @PathParam("number") String number,
      @Context Request request) {
    UUID submission = uuid(id);
    EvidenceView file = files.get(submission, number(number));
    EntityTag tag = new EntityTag(file.sha256());
    Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
    if (unchanged != null) {
      return unchanged.tag(tag).build();
    }
    // Nobody would read, and so close, the content of an answer that is a head only.
    StreamingOutput body =
        request.getMethod().equals(HttpMethod.HEAD) ? null : content(submission, file);
    return Response.ok(body, file.mediaType())
        .tag(tag)
        .header(HttpHeaders.CONTENT_LENGTH, file.size())
        .header(HttpHeaders.CONTENT_DISPOSITION, FileName.disposition(file.name()))
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "default-src 'none'; sandbox")
        .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
        .build();
  }

  @POST
  @Path("/{number}/remove")
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent
  @PermissionsAllowed("submissions:draft")
  @Operation(
      operationId = "removeEvidence",
      summary = "移除佐证材料",
      description =
          "Only while the submission is DRAFT or RETURNED, with a reason. The content goes; the"
              + " timeline and the audit log keep what it was.")
  @APIResponse(
      responseCode = "200",
      description = "已移除",
      content = @Content(schema = @Schema(implementation = EvidenceView.class)))
  public Response remove(
      @PathParam("id") String id,
      @Parameter(description = "报送内的编号", example = "1") @PathParam("number") String number,
      @RequestBody(required = true) RemovalRequest request) {
    String reason = request == null ? null : request.reason();
    return Response.ok(files.remove(uuid(id), number(number), reason)).build();
  }

  private static String withoutParameters(String type) {
    return type == null ? null : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  private static UUID uuid(String id) {
    try {
      return UUID.fromString(id);
    } catch (IllegalArgumentException unknown) {
      throw ProblemException.notFound();
    }
  }

  private static int number(String number) {
    try {
      return Integer.parseInt(number);
    } catch (NumberFormatException unknown) {
      throw ProblemException.notFound();
    }
  }
}
