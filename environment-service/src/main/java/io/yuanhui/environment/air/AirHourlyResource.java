package io.yuanhui.environment.air;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
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

/** The hours of many stations at once. */
@Path("/air/hourly")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "小时值 Hours")
public class AirHourlyResource {

  private final Ingest ingest;

  AirHourlyResource(Ingest ingest) {
    this.ingest = ingest;
  }

  @PUT
  @Consumes({MediaType.APPLICATION_JSON, Delivery.NDJSON, Delivery.CSV})
  @PermissionsAllowed("air:draft")
  @Operation(
      operationId = "putHours",
      summary = "批量上报多个站点的小时值",
      description = "Each hour names its station; 200000 hours at most. " + Delivery.HOW)
  @APIResponse(
      responseCode = "200",
      description = "已接收",
      content = @Content(schema = @Schema(implementation = IngestView.class)))
  public IngestView put(
      @Parameter(description = "provisional（默认）或 confirmed", example = "provisional")
          @QueryParam("status")
          String status,
      @Parameter(description = "单位声明，默认 ug/m3；co 必须声明", example = "co:ug/m3") @QueryParam("units")
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
                        "station,hour,so2,no2,co,o3,pm10,pm25\n"
                            + "YH-N1,2020-09-11T08:00:00+08:00,11,24,0.7,96,63,NA\n")
              })
          InputStream body,
      @Context HttpHeaders headers) {
    Delivery delivery = Delivery.read(headers, status, units);
    return ingest.many(body, delivery.format(), delivery.units(), delivery.confirmed());
  }
}
