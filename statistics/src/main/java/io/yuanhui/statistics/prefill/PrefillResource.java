package io.yuanhui.statistics.prefill;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Opens a form for filling. */
@Path("/forms/{code}/prefill")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "报表 Forms")
public class PrefillResource {

  private final Prefills prefills;

  PrefillResource(Prefills prefills) {
    this.prefills = prefills;
  }

  @GET
  @PermissionsAllowed("forms:draft")
  @Operation(
      operationId = "prefillForm",
      summary = "打开报表：由台账、公式和上期预填",
      description =
          "A form for a region and period, with figures from records, formulas and the last period,"
              + " each with where it comes from.")
  public PrefillView open(
      @Parameter(example = "finance.monthly") @PathParam("code") String code,
      @Parameter(description = "时期", example = "2020-06", required = true) @QueryParam("period")
          String period,
      @Parameter(description = "地区；默认为报表的第一个", example = "411102") @QueryParam("region")
          String region) {
    return prefills.open(code, region, period);
  }
}
