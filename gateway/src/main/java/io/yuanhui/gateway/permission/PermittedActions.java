package io.yuanhui.gateway.permission;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.gateway.GatewayConfig;
import io.yuanhui.gateway.access.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a caller may do, as the tokens say that the services decide by. */
@ApplicationScoped
public class PermittedActions {

  private static final int DENIED = 403;

  private final PermissionTokens tokens;
  private final List<String> contexts;

  PermittedActions(PermissionTokens tokens, GatewayConfig config) {
    this.tokens = tokens;
    this.contexts = List.copyOf(config.routes().keySet());
  }

  /**
   * Asks for every service, or remembers.
   *
   * @param token the caller's own, verified
   * @return by context and resource, the scopes; fails with 503 where Keycloak is away
   */
  public Future<SortedMap<String, SortedMap<String, SortedSet<String>>>> of(
      Caller caller, String token) {
    SortedMap<String, SortedMap<String, SortedSet<String>>> all = new TreeMap<>();
    List<Future<?>> asked = new ArrayList<>();
    for (String context : contexts) {
      asked.add(
          tokens
              .of(caller.token(), token, caller.expiry(), PermissionTokens.audienceOf(context))
              .map(PermittedActions::read)
              .recover(PermittedActions::nothing)
              .onSuccess(
                  scopes -> {
                    synchronized (all) {
                      all.put(context, scopes);
                    }
                  }));
    }
    return Future.all(asked).map(all);
  }

  private static SortedMap<String, SortedSet<String>> read(PermissionToken token) {
    String payload = token.authorization().toString().split("\\.")[1];
    JsonArray permissions =
        new JsonObject(Buffer.buffer(Base64.getUrlDecoder().decode(payload)))
            .getJsonObject("authorization", new JsonObject())
            .getJsonArray("permissions", new JsonArray());
    SortedMap<String, SortedSet<String>> scopes = new TreeMap<>();
    for (int i = 0; i < permissions.size(); i++) {
      JsonObject permission = permissions.getJsonObject(i);
      scopes
          .computeIfAbsent(permission.getString("rsname"), resource -> new TreeSet<>())
          .addAll(
              permission.getJsonArray("scopes", new JsonArray()).stream()
                  .map(String::valueOf)
                  .toList());
    }
    return scopes;
  }

  /** A service at which nothing is permitted gives no token. */
  private static Future<SortedMap<String, SortedSet<String>>> nothing(Throwable failure) {
    return failure instanceof ProblemException problem && problem.type().status() == DENIED
        ? Future.succeededFuture(new TreeMap<>())
        : Future.failedFuture(failure);
  }
}
