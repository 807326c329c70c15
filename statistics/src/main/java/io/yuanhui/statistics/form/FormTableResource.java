package io.yuanhui.statistics.form;

import io.quarkus.security.PermissionsAllowed;
import io.yuanhui.commons.table.CsvWriter;
import io.yuanhui.commons.table.XlsxWriter;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Forms as staff print them: indicators by periods. */
@Path("/forms/{code}/table")
@Tag(name = "报表 Forms")
public class FormTableResource {

  private final FormTables tables;

  FormTableResource(FormTables tables) {
    this.tables = tables;
  }

  @GET
  @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE, XlsxWriter.MEDIA_TYPE})
  @PermissionsAllowed("forms:read")
  @Operation(
      operationId = "readFormTable",
      summary = "报表的双向表：指标 × 时期，含同比，可打印签字",
      description =
          "The lines of a form by periods, as published, in the units of the form; below each level"
              + " its growth on the same period last year, published and computed.")
  public FormTableView read(
      @Parameter(example = "finance.monthly") @PathParam("code") String code,
      @Parameter(description = "地区；默认为报表的第一个", example = "411102") @QueryParam("region")
          String region,
      @Parameter(description = "起始时期", example = "2020-01", required = true) @QueryParam("from")
          String from,
      @Parameter(description = "截止时期，最多 60 期", example = "2020-06", required = true)
          @QueryParam("to")
          String to) {
    return tables.of(code, region, from, to);
  }
}
