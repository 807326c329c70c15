package io.yuanhui.gateway.proxy;

import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.net.URI;
import java.util.Objects;

/**
 * One of a service's instances, and whether it is asked. It is out from when it cannot be reached,
 * or says itself that it is not ready, until it says that it is.
 */
final class Instance {

  private static final int HTTP_PORT = 80;
  private static final int HTTPS_PORT = 443;

  private final URI url;
  private final String address;
  private final boolean ssl;
  private final int port;
  private volatile boolean in = true;

  /**
   * One that is asked until it turns out not to answer.
   *
   * @param url scheme, host and port
   * @param address the IP address, where the host has several; null where the host says it all
   */
  Instance(URI url, String address) {
    this.url = url;
    this.address = address;
    this.ssl = "https".equals(url.getScheme());
    this.port = url.getPort() >= 0 ? url.getPort() : ssl ? HTTPS_PORT : HTTP_PORT;
  }

  /** Where to send a request, which keeps the service's name whatever the address. */
  RequestOptions options() {
    RequestOptions options = new RequestOptions().setHost(url.getHost()).setPort(port).setSsl(ssl);
    return address == null
        ? options
        : options.setServer(SocketAddress.inetSocketAddress(port, address));
  }

  boolean isIn() {
    return in;
  }

  /**
   * Takes it in or out.
   *
   * @return whether it was the other before
   */
  boolean turn(boolean ready) {
    boolean changes = in != ready;
    in = ready;
    return changes;
  }

  boolean isAt(URI otherUrl, String otherAddress) {
    return url.equals(otherUrl) && Objects.equals(address, otherAddress);
  }

  @Override
  public String toString() {
    return address == null ? url.toString() : url + " (" + address + ")";
  }
}
