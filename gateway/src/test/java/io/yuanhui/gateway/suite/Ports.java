package io.yuanhui.gateway.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Ports on this machine. */
public final class Ports {

  private Ports() {}

  static int free() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      return socket.getLocalPort();
    } catch (IOException noneLeft) {
      throw new UncheckedIOException(noneLeft);
    }
  }

  /** Where the gateway expects the service of a context. */
  public static int of(String context) {
    return of(context, 0);
  }

  /** Where it expects one of the instances, counted from 0. */
  static int of(String context, int instance) {
    Config config = ConfigProvider.getConfig();
    return config
        .getValues("gateway.routes." + context + ".url", URI.class)
        .get(instance)
        .getPort();
  }

  /** Where the gateway expects Keycloak. */
  public static int ofKeycloak() {
    return ConfigProvider.getConfig().getValue("KEYCLOAK_URL", URI.class).getPort();
  }

  /** Where the gateway listens. */
  public static int ofGateway() {
    return ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class);
  }
}
