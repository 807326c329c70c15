package io.yuanhui.k8s.reach;

import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import io.yuanhui.k8s.Manifests;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Who reaches which port of whom, by TCP, as Kubernetes defines it: a connection needs leave to go
 * out of its pod and leave to come into the other; a pod that no policy of a direction selects has
 * leave for all of that direction.
 */
public final class Reachability {

  private final List<NetworkPolicy> policies;
  private final List<Place> places;

  private Reachability(List<NetworkPolicy> policies, List<Place> places) {
    this.policies = policies;
    this.places = places;
  }

  /** Among the manifests' pods and everything around them. */
  public static Reachability of(Manifests manifests, Surroundings surroundings) {
    List<Place> places = new ArrayList<>(surroundings.places());
    int host = 1;
    for (var workload : manifests.workloads()) {
      places.add(Place.of(workload, "10.244.1." + host++));
    }
    return new Reachability(manifests.of(NetworkPolicy.class), places);
  }

  /** Lines of the form {@code gateway -> economy-service:8080}, with one of our pods on a side. */
  public SortedSet<String> lines() {
    SortedSet<String> lines = new TreeSet<>();
    for (Place from : places) {
      for (Place to : places) {
        for (int port : to.ports().keySet()) {
          if (from != to
              && isOurs(from, to)
              && mayGoOut(from, to, port)
              && mayComeIn(from, to, port)) {
            lines.add("%s -> %s:%d".formatted(from.name(), to.name(), port));
          }
        }
      }
    }
    return lines;
  }

  private boolean isOurs(Place from, Place to) {
    return policies.stream()
        .map(policy -> policy.getMetadata().getNamespace())
        .anyMatch(ours -> ours.equals(from.namespace()) || ours.equals(to.namespace()));
  }

  private boolean mayGoOut(Place from, Place to, int port) {
    List<NetworkPolicy> selecting = selecting(from, "Egress");
    return selecting.isEmpty()
        || selecting.stream()
            .anyMatch(
                policy ->
                    policy.getSpec().getEgress().stream()
                        .anyMatch(
                            rule ->
                                names(policy, rule.getTo(), to)
                                    && opens(rule.getPorts(), to, port)));
  }

  private boolean mayComeIn(Place from, Place to, int port) {
    List<NetworkPolicy> selecting = selecting(to, "Ingress");
    return selecting.isEmpty()
        || selecting.stream()
            .anyMatch(
                policy ->
                    policy.getSpec().getIngress().stream()
                        .anyMatch(
                            rule ->
                                names(policy, rule.getFrom(), from)
                                    && opens(rule.getPorts(), to, port)));
  }

  private List<NetworkPolicy> selecting(Place pod, String direction) {
    return policies.stream()
        .filter(policy -> policy.getSpec().getPolicyTypes().contains(direction))
        .filter(policy -> policy.getMetadata().getNamespace().equals(pod.namespace()))
        .filter(policy -> Selector.matches(policy.getSpec().getPodSelector(), pod.labels()))
        .toList();
  }

  private static boolean names(NetworkPolicy policy, List<NetworkPolicyPeer> peers, Place other) {
    String namespace = policy.getMetadata().getNamespace();
    return peers.isEmpty() || peers.stream().anyMatch(peer -> new Peer(peer, namespace).is(other));
  }

  private static boolean opens(List<NetworkPolicyPort> ports, Place to, int port) {
    return ports.isEmpty() || ports.stream().anyMatch(open -> isOpen(open, to, port));
  }

  private static boolean isOpen(NetworkPolicyPort open, Place to, int port) {
    if (open.getProtocol() != null && !open.getProtocol().equals("TCP")) {
      return false;
    }
    if (open.getPort() == null) {
      return true;
    }
    if (open.getPort().getStrVal() != null) {
      return open.getPort().getStrVal().equals(to.ports().get(port));
    }
    int first = open.getPort().getIntVal();
    int last = open.getEndPort() == null ? first : open.getEndPort();
    return first <= port && port <= last;
  }
}
