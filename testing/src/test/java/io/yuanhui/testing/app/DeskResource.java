package io.yuanhui.testing.app;

import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Says who knocks. */
@Path("/desk")
@Produces(MediaType.TEXT_PLAIN)
public class DeskResource {

  private final SecurityIdentity identity;

  DeskResource(SecurityIdentity identity) {
    this.identity = identity;
  }

  @GET
  @Path("/anyone")
  @Authenticated
  public String anyone() {
    JsonWebToken token = (JsonWebToken) identity.getPrincipal();
    return "%s %s %s %s"
        .formatted(
            token.getName(),
            identity.getRoles(),
            token.getClaim("department"),
            token.getClaim("region"));
  }

  @GET
  @Path("/clerks")
  @RolesAllowed("clerk")
  public String clerks() {
    return identity.getPrincipal().getName();
  }

  @GET
  @Path("/slip")
  @PermitAll
  @Produces(MediaType.APPLICATION_JSON)
  public Slip slip() {
    return new Slip("A-1", 3);
  }

  @GET
  @Path("/closed")
  @PermitAll
  @APIResponse(responseCode = "200", description = "never")
  public Response closed() {
    return Response.status(Response.Status.GONE).build();
  }

  /** What one draws on entering. */
  public record Slip(String number, int waiting) {}
}
