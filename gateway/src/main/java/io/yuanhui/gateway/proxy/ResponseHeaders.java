package io.yuanhui.gateway.proxy;

import io.vertx.core.MultiMap;
import io.yuanhui.commons.web.RequestId;
import io.yuanhui.gateway.pages.SecurityHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The headers that a caller gets: the service's, without those of the connection. */
final class ResponseHeaders {

  private static final Set<String> WITHHELD = HopHeaders.ofNames(withheld());

  private ResponseHeaders() {}

  private static List<String> withheld() {
    List<String> names = new ArrayList<>(HopHeaders.NAMES);
    names.add("Server");
    names.add("X-Powered-By");
    // The door has set it on the answer already; the service's echo would be a second one.
    names.add(RequestId.HEADER);
    SecurityHeaders.names().forEach(name -> names.add(name.toString()));
    // Which other origins may read answers is told to the door alone.
    names.add("Access-Control-Allow-Origin");
    names.add("Access-Control-Allow-Credentials");
    return names;
  }

  /** Adds to the answer what the service says and may say. */
  static void copy(MultiMap from, MultiMap to) {
    Set<String> named = HopHeaders.named(from);
    for (Map.Entry<String, String> header : from) {
      String name = header.getKey();
      if (!WITHHELD.contains(name) && !named.contains(name)) {
        to.add(name, header.getValue());
      }
    }
  }
}
