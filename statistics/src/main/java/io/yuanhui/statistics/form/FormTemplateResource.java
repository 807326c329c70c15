package io.yuanhui.statistics.form;

import io.quarkus.security.PermissionsAllowed;
import io.yuanhui.commons.table.ExportHeaders;
import io.yuanhui.commons.table.XlsxWriter;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Forms as workbooks to fill in. */
@Path("/forms/{code}/template")
@Tag(name = "报表 Forms")
public class FormTemplateResource {

  private final FormTemplates templates;
  private final ExportHeaders exports;

  FormTemplateResource(FormTemplates templates, ExportHeaders exports) {
    this.templates = templates;
    this.exports = exports;
  }

  @GET
  @Produces(XlsxWriter.MEDIA_TYPE)
  @PermissionsAllowed("forms:read")
  @Operation(
      operationId = "downloadFormTemplate",
      summary = "下载填报模板（xlsx）",
      description =
          "The version in force for a period as a workbook to fill in and import: headings and codes"
              + " locked, units and status from drop-downs.")
  @APIResponse(
      responseCode = "200",
      description = "模板",
      content =
          @Content(
              mediaType = XlsxWriter.MEDIA_TYPE,
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public Response download(
      @Parameter(example = "finance.monthly") @PathParam("code") String code,
      @Parameter(description = "时期", example = "2020-06", required = true) @QueryParam("period")
          String period,
      @Parameter(description = "地区；默认为报表的第一个", example = "411102") @QueryParam("region")
          String region)
      throws IOException {
    FormTemplate template = templates.of(code, period, region);
    ByteArrayOutputStream workbook = new ByteArrayOutputStream();
    template.writeTo(workbook);
    String title =
        template.form().name()
            + "-"
            + template.place().regionName()
            + "-"
            + template.place().period();
    return Response.ok(workbook.toByteArray(), XlsxWriter.MEDIA_TYPE)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            exports.disposition(title, code + "-" + template.place().period(), "xlsx"))
        .build();
  }
}
