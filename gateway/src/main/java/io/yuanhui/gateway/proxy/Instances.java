package io.yuanhui.gateway.proxy;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The instances of a service: those of its addresses, and where an address' host has several IP
 * addresses, as a headless service of Kubernetes has, one for each of them. Requests go to one
 * after the other.
 */
final class Instances {

  private final List<URI> urls;
  private final AtomicInteger turn = new AtomicInteger();
  private volatile List<Instance> all;

  /** Those of the addresses; hosts are not looked up yet. */
  Instances(List<URI> urls) {
    this.urls = urls;
    this.all = urls.stream().map(url -> new Instance(url, null)).toList();
  }

  List<Instance> all() {
    return all;
  }

  /** Whether a request has somewhere else to go. */
  boolean areSeveral() {
    return all.size() > 1;
  }

  /** The next one that is in; where none is, the next one, whose answer says what is the matter. */
  Instance next() {
    List<Instance> known = all;
    return known.size() == 1 ? known.get(0) : next(known);
  }

  /** The same among the others; null where there are none. */
  Instance nextBut(Instance failed) {
    List<Instance> others = all.stream().filter(instance -> instance != failed).toList();
    return others.isEmpty() ? null : next(others);
  }

  private Instance next(List<Instance> known) {
    int first = Math.floorMod(turn.getAndIncrement(), known.size());
    for (int i = 0; i < known.size(); i++) {
      Instance instance = known.get((first + i) % known.size());
      if (instance.isIn()) {
        return instance;
      }
    }
    return known.get(first);
  }

  /**
   * Looks the hosts up; blocks. What is known keeps its state; an unknown host keeps what it had.
   */
  void lookUp() {
    List<Instance> found = new ArrayList<>();
    for (URI url : urls) {
      for (String address : addresses(url)) {
        found.add(known(url, address));
      }
    }
    all = List.copyOf(found);
  }

  /** The addresses of one family, as a host with one of each is still one instance. */
  private List<String> addresses(URI url) {
    try {
      InetAddress[] addresses = InetAddress.getAllByName(url.getHost());
      List<String> same = new ArrayList<>();
      for (InetAddress address : addresses) {
        if (address.getClass() == addresses[0].getClass()) {
          same.add(address.getHostAddress());
        }
      }
      return same.size() == 1 ? alone() : same;
    } catch (UnknownHostException unknown) {
      return alone();
    }
  }

  private static List<String> alone() {
    List<String> host = new ArrayList<>();
    host.add(null);
    return host;
  }

  private Instance known(URI url, String address) {
    return all.stream()
        .filter(instance -> instance.isAt(url, address))
        .findFirst()
        .orElseGet(() -> new Instance(url, address));
  }
}
