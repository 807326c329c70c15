package io.yuanhui.gateway.events;

import io.vertx.ext.web.RoutingContext;
import io.yuanhui.commons.web.RequestId;

/**
 * The request behind an event.
 *
 * @param username who asks, as a verified token or a session says; null where nobody is known
 * @param address where from
 * @param path without its query, which may name a person
 */
public record DoorRequest(
    String requestId, String username, String address, String method, String path) {

  private static final String USERNAME = DoorRequest.class.getName();

  /** The request under way. */
  public static DoorRequest of(RoutingContext context) {
    return new DoorRequest(
        RequestId.of(context),
        context.get(USERNAME),
        context.request().remoteAddress().hostAddress(),
        context.request().method().name(),
        context.request().path());
  }

  /** From now on the request is this person's. */
  public static void isOf(String username, RoutingContext context) {
    context.put(USERNAME, username);
  }
}
