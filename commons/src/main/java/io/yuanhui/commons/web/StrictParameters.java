package io.yuanhui.commons.web;

import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.problem.ProblemType;
import io.yuanhui.commons.problem.Text;
import io.yuanhui.commons.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;

/** A query parameter that the operation does not know is a 400: a misspelt filter must not pass. */
@ApplicationScoped
public class StrictParameters {

  private final Map<Operation, Set<String>> known = new ConcurrentHashMap<>();

  private record Operation(Class<?> resource, String method, List<Class<?>> parameters) {}

  @ServerRequestFilter
  public void refuseUnknown(ContainerRequestContext request, SimpleResourceInfo resource) {
    if (resource == null || resource.getResourceClass() == null) {
      return;
    }
    Operation operation =
        new Operation(
            resource.getResourceClass(),
            resource.getMethodName(),
            List.of(resource.parameterTypes()));
    Set<String> parameters = known.computeIfAbsent(operation, StrictParameters::parametersOf);
    List<Violation> unknown =
        request.getUriInfo().getQueryParameters().keySet().stream()
            .filter(name -> !parameters.contains(name))
            .map(name -> Violation.query(name, Text.of("没有这个查询参数。", "There is no such parameter.")))
            .toList();
    if (!unknown.isEmpty()) {
      throw new ProblemException(
          ProblemType.MALFORMED_REQUEST,
          Text.of(
              "可用的参数：" + String.join("、", parameters),
              "Known parameters: " + String.join(", ", parameters)),
          unknown);
    }
  }

  private static Set<String> parametersOf(Operation operation) {
    return Stream.of(operation.resource.getMethods())
        .filter(m -> m.getName().equals(operation.method))
        .filter(m -> List.of(m.getParameterTypes()).equals(operation.parameters))
        .flatMap(StrictParameters::queryParameters)
        .collect(Collectors.toCollection(java.util.TreeSet::new));
  }

  private static Stream<String> queryParameters(Method method) {
    return Arrays.stream(method.getParameters())
        .map(parameter -> parameter.getAnnotation(QueryParam.class))
        .filter(Objects::nonNull)
        .map(QueryParam::value);
  }
}
