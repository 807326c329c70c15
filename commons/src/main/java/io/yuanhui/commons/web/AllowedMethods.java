package io.yuanhui.commons.web;

import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.handlers.ClassRoutingHandler;
import org.jboss.resteasy.reactive.server.handlers.RestInitialHandler.InitialMatch;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper.RequestMatch;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;

/** The methods that a path knows, for the {@code Allow} of a 405 (RFC 9110, section 15.5.6). */
final class AllowedMethods {

  private AllowedMethods() {}

  /** Of the path of the current request, such as {@code GET, HEAD, OPTIONS, PUT}. */
  static String ofCurrentRequest() {
    ResteasyReactiveRequestContext request = CurrentRequestManager.get();
    RequestMatch<InitialMatch> resource =
        new RequestMapper<>(request.getDeployment().getClassMappers())
            .map(request.getPathWithoutPrefix());
    TreeSet<String> methods = new TreeSet<>();
    methods.add("OPTIONS");
    if (resource != null) {
      String rest = resource.remaining.isEmpty() ? "/" : resource.remaining;
      Stream.of(resource.value.handlers)
          .filter(ClassRoutingHandler.class::isInstance)
          .flatMap(routing -> ((ClassRoutingHandler) routing).getMappers().entrySet().stream())
          .filter(method -> method.getKey() != null && knows(method, rest))
          .forEach(method -> methods.add(method.getKey()));
    }
    if (methods.contains("GET")) {
      methods.add("HEAD");
    }
    return String.join(", ", methods);
  }

  private static boolean knows(
      Map.Entry<String, RequestMapper<RuntimeResource>> method, String rest) {
    return method.getValue().map(rest) != null;
  }
}
