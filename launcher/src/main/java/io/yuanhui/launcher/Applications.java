package io.yuanhui.launcher;

import io.yuanhui.launcher.database.DatabaseLogin;
import io.yuanhui.launcher.database.Schemas;
import io.yuanhui.launcher.process.ChildSpec;
import io.yuanhui.launcher.service.FastJar;
import io.yuanhui.launcher.service.Service;
import java.net.URI;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** The built services and gateway, and the settings that each is given. */
record Applications(
    FastJar gateway, Map<Service, FastJar> services, Ports ports, RunDirectory directory) {

  /**
   * Finds them all.
   *
   * @throws io.yuanhui.launcher.process.StartFailure where one has not been built
   */
  static Applications of(SuiteOptions options, RunDirectory directory) {
    Map<Service, FastJar> services = new EnumMap<>(Service.class);
    for (Service service : Service.values()) {
      services.put(service, FastJar.of(options.repository(), service.module()));
    }
    return new Applications(
        FastJar.of(options.repository(), "gateway"), services, options.ports(), directory);
  }

  ChildSpec service(Service service, URI keycloak, DatabaseLogin database) {
    return services
        .get(service)
        .on(
            ports.of(service),
            Layer.SERVICES,
            directory.path(),
            Map.of(
                "KEYCLOAK_URL", keycloak.toString(),
                "DB_URL", database.jdbcUrl(service.context()),
                "DB_USER", service.context(),
                "DB_PASSWORD", service.databasePassword(),
                "DB_OWNER", service.databaseOwner(),
                "DB_OWNER_PASSWORD", service.databaseOwnerPassword()));
  }

  ChildSpec gateway(URI url, URI keycloak, DatabaseLogin database) {
    Map<String, String> settings = new HashMap<>();
    settings.put("GATEWAY_URL", url.toString());
    settings.put("KEYCLOAK_URL", keycloak.toString());
    settings.put("DB_URL", database.jdbcUrl(Schemas.GATEWAY));
    settings.put("DB_USER", Schemas.GATEWAY);
    settings.put("DB_PASSWORD", Schemas.GATEWAY_PASSWORD);
    settings.put("DB_OWNER", Schemas.GATEWAY_OWNER);
    settings.put("DB_OWNER_PASSWORD", Schemas.GATEWAY_OWNER_PASSWORD);
    for (Service service : Service.values()) {
      settings.put(service.name() + "_URL", "http://127.0.0.1:" + ports.of(service));
    }
    return gateway.on(ports.gateway(), Layer.GATEWAY, directory.path(), settings);
  }
}
