package io.yuanhui.environment.water;

import io.quarkus.security.PermissionsAllowed;
import io.yuanhui.commons.page.Cursor;
import io.yuanhui.commons.page.Limit;
import io.yuanhui.commons.page.Page;
import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.problem.Text;
import io.yuanhui.commons.problem.Violation;
import io.yuanhui.commons.table.CsvWriter;
import io.yuanhui.commons.table.JsonLinesWriter;
import io.yuanhui.commons.table.XlsxWriter;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The samples of water sections. */
@Path("/water/samples")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "地表水 Water")
public class SampleResource {

  private final Samples samples;
  private final Sections sections;
  private final SampleStore store;

  SampleResource(Samples samples, Sections sections, SampleStore store) {
    this.samples = samples;
    this.sections = sections;
    this.store = store;
  }

  @GET
  @Produces({
    MediaType.APPLICATION_JSON,
    CsvWriter.MEDIA_TYPE,
    XlsxWriter.MEDIA_TYPE,
    JsonLinesWriter.MEDIA_TYPE
  })
  @PermissionsAllowed("water:read")
  @Operation(
      operationId = "listWaterSamples",
      summary = "查询断面的监测值",
      description =
          "What was reported of a section, by date, item and edition; with `history=true` what does"
              + " not count any more too.")
  public Page<SampleView> list(
      @Parameter(description = "断面代码", example = "tangjiang", required = true)
          @QueryParam("section")
          String section,
      @Parameter(description = "起始日期", example = "2020-01-01") @QueryParam("from") String from,
      @Parameter(description = "截止日期", example = "2020-09-30") @QueryParam("to") String to,
      @Parameter(description = "项目", example = "nh3n") @QueryParam("item") String item,
      @Parameter(
              description = "true 给出全部版本",
              schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
          @QueryParam("history")
          String history,
      @Parameter(description = "每页条数，默认 100，最多 1000", schema = @Schema(type = SchemaType.INTEGER))
          @QueryParam("limit")
          String limit,
      @Parameter(description = "游标") @QueryParam("cursor") String cursor) {
    if (section == null) {
      throw ProblemException.malformed(Violation.query("section", Text.of("必填。", "Required.")));
    }
    LocalDate first = WaterPeriods.day("from", from, LocalDate.of(1900, 1, 1));
    LocalDate last = WaterPeriods.day("to", to, LocalDate.of(2199, 12, 31));
    SampleQuery query = SampleQuery.of(item, WaterPeriods.flag("history", history));
    return page(sections.get(section), first, last, query, cursor, Limit.of(limit), limit == null);
  }

  private Page<SampleView> page(
      Section section,
      LocalDate from,
      LocalDate to,
      SampleQuery query,
      String cursor,
      int most,
      boolean goesOn) {
    SampleQuery after =
        Cursor.read(
            cursor,
            3,
            key ->
                query.after(LocalDate.parse(key.get(0)), key.get(1), Integer.parseInt(key.get(2))));
    List<Sample> found = store.page(section.id, from, to, after == null ? query : after, most + 1);
    boolean more = found.size() > most;
    List<Sample> page = more ? found.subList(0, most) : found;
    Sample last = more ? page.get(most - 1) : null;
    return new Page<>(
        page.stream().map(each -> SampleView.of(section, each)).toList(),
        more ? Cursor.of(last.day(), last.item(), last.edition()) : null,
        goesOn ? next -> page(section, from, to, query, next, Limit.MOST, true) : null);
  }

  @PUT
  @Consumes({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
  @PermissionsAllowed("water:draft")
  @Operation(
      operationId = "putWaterSamples",
      summary = "上报断面的监测值",
      description =
          "The ecology department's and its systems'. An upsert of any number of values: all are"
              + " taken or none. The same again changes nothing; a provisional value does not replace"
              + " a confirmed one; a confirmed one is corrected with a reason, and the one before"
              + " stays.")
  @APIResponse(
      responseCode = "200",
      description = "已接收",
      content = @Content(schema = @Schema(implementation = SamplesView.class)))
  public SamplesView put(
      @Parameter(description = "provisional（默认）或 confirmed", example = "confirmed")
          @QueryParam("status")
          String status,
      @Parameter(description = "更正已确认值的理由", example = "实验室复核") @QueryParam("reason") String reason,
      @RequestBody(
              required = true,
              content = {
                @Content(
                    mediaType = MediaType.APPLICATION_JSON,
                    schema = @Schema(implementation = SamplesRequest.class)),
                @Content(
                    mediaType = CsvWriter.MEDIA_TYPE,
                    schema = @Schema(type = SchemaType.STRING),
                    example = "section,date,item,value,unit\ntangjiang,2020-06-05,nh3n,0.62,mg/L\n")
              })
          InputStream body,
      @Context HttpHeaders headers) {
    boolean csv =
        headers.getMediaType() != null
            && headers.getMediaType().isCompatible(MediaType.valueOf(CsvWriter.MEDIA_TYPE));
    boolean confirmed = isConfirmed(status);
    return samples.put(csv ? SampleRows.csv(body) : SampleRows.json(body), confirmed, reason);
  }

  private static boolean isConfirmed(String status) {
    if (status == null || status.equals("provisional")) {
      return false;
    }
    if (status.equals("confirmed")) {
      return true;
    }
    throw ProblemException.malformed(
        Violation.query(
            "status", Text.of("须为 provisional 或 confirmed。", "provisional or confirmed.")));
  }
}
