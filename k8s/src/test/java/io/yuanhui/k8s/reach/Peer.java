package io.yuanhui.k8s.reach;

import io.fabric8.kubernetes.api.model.networking.v1.IPBlock;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import java.util.Map;

/**
 * Who stands in a rule of a policy.
 *
 * @param namespace the policy's
 */
record Peer(NetworkPolicyPeer rule, String namespace) {

  private static final int BITS = 32;

  boolean is(Place place) {
    if (rule.getIpBlock() != null) {
      return isIn(rule.getIpBlock(), place.address());
    }
    if (!place.isPod()) {
      return false;
    }
    boolean rightNamespace =
        rule.getNamespaceSelector() == null
            ? place.namespace().equals(namespace)
            : Selector.matches(
                rule.getNamespaceSelector(),
                Map.of("kubernetes.io/metadata.name", place.namespace()));
    return rightNamespace
        && (rule.getPodSelector() == null
            || Selector.matches(rule.getPodSelector(), place.labels()));
  }

  private static boolean isIn(IPBlock block, String address) {
    return isIn(block.getCidr(), address)
        && block.getExcept().stream().noneMatch(hole -> isIn(hole, address));
  }

  private static boolean isIn(String cidr, String address) {
    String[] parts = cidr.split("/");
    int host = BITS - Integer.parseInt(parts[1]);
    return number(parts[0]) >> host == number(address) >> host;
  }

  private static long number(String address) {
    long number = 0;
    for (String octet : address.split("\\.")) {
      number = number << 8 | Integer.parseInt(octet);
    }
    return number;
  }
}
