package io.yuanhui.environment.soil;

import io.quarkus.security.PermissionsAllowed;
import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.problem.Text;
import io.yuanhui.commons.problem.Violation;
import io.yuanhui.statistics.region.RegionTree;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whether the totals are what plots add up to. */
@Path("/soil/verification")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "土壤 Soil")
public class SoilVerificationResource {

  private final SoilVerification verification;
  private final RegionTree regions;

  SoilVerificationResource(SoilVerification verification, RegionTree regions) {
    this.verification = verification;
    this.regions = regions;
  }

  @GET
  @PermissionsAllowed("soil:review")
  @Operation(
      operationId = "verifySoil",
      summary = "核验：由地块及其状态重新合计并比较",
      description =
          "Adds up every plot in a region anew from what was said of it, and reports each plot, and"
              + " each total of the region and those below, that differs from what is kept.")
  public SoilVerificationView verification(
      @Parameter(description = "地区代码", example = "411102", required = true) @QueryParam("region")
          String region) {
    if (region == null || regions.find(region).isEmpty()) {
      throw ProblemException.malformed(
          Violation.query("region", Text.of("须为地区代码。", "A region's code.")));
    }
    return verification.verify(region);
  }
}
