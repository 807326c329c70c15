package io.yuanhui.environment.air;

import io.quarkus.security.PermissionsAllowed;
import io.yuanhui.commons.page.Page;
import io.yuanhui.commons.table.CsvWriter;
import io.yuanhui.commons.table.JsonLinesWriter;
import io.yuanhui.commons.table.XlsxWriter;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The hours of a station. */
@Path("/stations/{code}/hourly")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "小时值 Hours")
public class StationHourlyResource {

  private final Ingest ingest;
  private final Hours hours;

  StationHourlyResource(Ingest ingest, Hours hours) {
    this.ingest = ingest;
    this.hours = hours;
  }

  @GET
  @Produces({
    MediaType.APPLICATION_JSON,
    CsvWriter.MEDIA_TYPE,
    XlsxWriter.MEDIA_TYPE,
    JsonLinesWriter.MEDIA_TYPE
  })
  @PermissionsAllowed("stations:read")
  @Operation(
      operationId = "listHours",
      summary = "查询小时值及小时 AQI",
      description =
          "A station's hours as they count, with the AQI, faults and what was provisional before.")
  public Page<HourView> list(
      @Parameter(example = "YH-N1") @PathParam("code") String code,
      @Parameter(description = "起始时刻或日期，默认 to 前 24 小时", example = "2020-09-11") @QueryParam("from")
          String from,
      @Parameter(description = "截止时刻或日期，默认现在", example = "2020-09-11") @QueryParam("to") String to,
      @Parameter(description = "每页小时数，默认 100，最多 1000", schema = @Schema(type = SchemaType.INTEGER))
          @QueryParam("limit")
          String limit,
      @Parameter(description = "游标") @QueryParam("cursor") String cursor) {
    return hours.page(code, from, to, limit, cursor);
  }

  @PUT
  @Consumes({MediaType.APPLICATION_JSON, Delivery.NDJSON, Delivery.CSV})
  @PermissionsAllowed("stations:draft")
  @Operation(
      operationId = "putStationHours",
      summary = "上报一个站点的小时值",
      description = "The ecology department's and its systems'. " + Delivery.HOW)
  @APIResponse(
      responseCode = "200",
      description = "已接收",
      content = @Content(schema = @Schema(implementation = IngestView.class)))
  public IngestView put(
      @Parameter(example = "YH-N1") @PathParam("code") String code,
      @Parameter(description = "provisional（默认）或 confirmed", example = "confirmed")
          @QueryParam("status")
          String status,
      @Parameter(description = "单位声明，默认 ug/m3；co 必须声明", example = "co:mg/m3") @QueryParam("units")
          String units,
      @RequestBody(
              required = true,
              content = {
                @Content(
                    mediaType = MediaType.APPLICATION_JSON,
                    schema = @Schema(implementation = DeliveryRequest.class)),
                @Content(mediaType = Delivery.NDJSON, schema = @Schema(type = SchemaType.STRING)),
                @Content(
                    mediaType = Delivery.CSV,
                    schema = @Schema(type = SchemaType.STRING),
                    example =
                        "hour,so2,no2,co,o3,pm10,pm25\n"
                            + "2020-09-11T08:00:00+08:00,11,24,0.7,96,63,NA\n")
              })
          InputStream body,
      @Context HttpHeaders headers) {
    Delivery delivery = Delivery.read(headers, status, units);
    return ingest.one(code, body, delivery.format(), delivery.units(), delivery.confirmed());
  }
}
