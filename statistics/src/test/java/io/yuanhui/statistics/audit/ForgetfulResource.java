package io.yuanhui.statistics.audit;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Writes and records nothing, as someone may one day by mistake. */
@Path("/targets/forgetful")
public class ForgetfulResource {

  private final AgroalDataSource dataSource;

  ForgetfulResource(AgroalDataSource dataSource) {
    this.dataSource = dataSource;
  }

  @POST
  @Path("/transactional/{name}")
  @PermissionsAllowed("targets:publish")
  @Transactional
  @Operation(hidden = true)
  public void write(@PathParam("name") String name) throws SQLException {
    execute(
        "INSERT INTO idempotency_key (actor, idem_key, request_hash, created_at)"
            + " VALUES ('forgetful', ?, 'x', NOW())",
        name);
  }

  @POST
  @Path("/programmatic/{name}")
  @PermissionsAllowed("targets:publish")
  @Operation(hidden = true)
  public void writeByHand(@PathParam("name") String name) {
    QuarkusTransaction.requiringNew()
        .call(
            () -> {
              write(name);
              return null;
            });
  }

  @GET
  @Path("/{name}")
  @PermissionsAllowed("targets:publish")
  @Operation(hidden = true)
  public String read(@PathParam("name") String name) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement("SELECT 1 FROM idempotency_key WHERE idem_key = ?")) {
      select.setString(1, name);
      if (!select.executeQuery().next()) {
        throw new NotFoundException();
      }
      return "{}";
    }
  }

  private void execute(String sql, String name) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert = connection.prepareStatement(sql)) {
      insert.setString(1, name);
      insert.executeUpdate();
    }
  }
}
