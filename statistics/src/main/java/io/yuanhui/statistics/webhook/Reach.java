package io.yuanhui.statistics.webhook;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the address to connect to. A name is looked up once, and the address that was judged is the
 * one that is connected to: a name that means another address a moment later changes nothing.
 */
@Startup
@ApplicationScoped
class Reach {

  private static final int HTTPS = 443;
  private static final int HTTP = 80;

  private final List<Network> allowedNetworks = new ArrayList<>();
  private final Set<String> allowedHosts = new HashSet<>();
  private final boolean httpAllowed;

  Reach(WebhookConfig config) {
    this.httpAllowed = config.allowHttp();
    config.allowPrivate().orElse(List.of()).stream()
        .map(String::strip)
        .filter(entry -> !entry.isEmpty())
        .forEach(this::allow);
  }

  private void allow(String entry) {
    if (entry.contains(":") || entry.matches("[0-9./]+")) {
      allowedNetworks.add(Network.parse(entry));
    } else if (entry.matches("[A-Za-z0-9.-]+")) {
      allowedHosts.add(entry.toLowerCase(Locale.ROOT));
    } else {
      throw new IllegalArgumentException(entry + " is neither a network nor a host name");
    }
  }

  /** Why nothing is sent to an address. */
  static final class Refused extends Exception {

    private static final long serialVersionUID = 1L;

    Refused(String reason) {
      super(reason, null, false, false);
    }
  }

  boolean speaks(String scheme) {
    return "https".equalsIgnoreCase(scheme) || (httpAllowed && "http".equalsIgnoreCase(scheme));
  }

  /**
   * The address that may be connected to.
   *
   * @param attempt counts; another of several addresses is taken each time
   * @throws Refused where none may, or the address may not be spoken to in plain HTTP
   * @throws UnknownHostException where the name means none
   */
  InetSocketAddress resolve(URI url, int attempt) throws Refused, UnknownHostException {
    if (!speaks(url.getScheme())) {
      throw new Refused("plain HTTP is not allowed");
    }
    String host = host(url);
    List<InetAddress> open =
        Arrays.stream(InetAddress.getAllByName(host))
            .filter(address -> isOpen(host, address))
            .toList();
    if (open.isEmpty()) {
      throw new Refused("the address is not public");
    }
    return new InetSocketAddress(open.get(Math.floorMod(attempt, open.size())), port(url));
  }

  /** Why an address would be refused now; one that is not known yet may become so. */
  Optional<String> refusal(URI url) {
    try {
      resolve(url, 0);
      return Optional.empty();
    } catch (Refused refused) {
      return Optional.of(refused.getMessage());
    } catch (UnknownHostException notYet) {
      return Optional.empty();
    }
  }

  private boolean isOpen(String host, InetAddress address) {
    return PublicAddresses.contain(address)
        || allowedHosts.contains(host.toLowerCase(Locale.ROOT))
        || allowedNetworks.stream().anyMatch(network -> network.contains(address));
  }

  /** Without the brackets of an IPv6 address. */
  static String host(URI url) {
    String host = url.getHost();
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }

  static boolean isSecure(URI url) {
    return "https".equalsIgnoreCase(url.getScheme());
  }

  static int port(URI url) {
    return url.getPort() > 0 ? url.getPort() : isSecure(url) ? HTTPS : HTTP;
  }
}
