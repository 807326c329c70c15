package io.yuanhui.launcher;

import io.yuanhui.launcher.service.Service;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where everything listens: 8080 for the gateway, 8081 to 8084 for the services, 8180 for Keycloak,
 * 8280 for the database, all moved together with the first.
 *
 * @param gateway the first
 */
public record Ports(int gateway) {

  /** The first port unless told. */
  public static final int DEFAULT = 8080;

  static final int LOWEST = 1024;
  static final int HIGHEST = 65535 - 200;

  public int of(Service service) {
    return gateway + 1 + service.ordinal();
  }

  public int keycloak() {
    return gateway + 100;
  }

  public int database() {
    return gateway + 200;
  }

  /** What each port is for; without those that others serve from outside. */
  Map<Integer, String> purposes(boolean ownDatabase, boolean ownKeycloak) {
    Map<Integer, String> purposes = new LinkedHashMap<>();
    purposes.put(gateway, "gateway");
    for (Service service : Service.values()) {
      purposes.put(of(service), service.module());
    }
    if (ownKeycloak) {
      purposes.put(keycloak(), "keycloak");
    }
    if (ownDatabase) {
      purposes.put(database(), "database");
    }
    return purposes;
  }
}
