package io.yuanhui.gateway.events;

import io.vertx.ext.web.RoutingContext;
import io.yuanhui.commons.audit.Origin;
import io.yuanhui.commons.web.RequestId;

/**
 * The request behind an event.
 *
 * @param username who asks, as a verified token or a session says; null where nobody is known
 * @param department whose; null where none is known
 * @param address where from
 * @param path without its query, which may name a person
 */
public record DoorRequest(
    String requestId,
    String username,
    String department,
    String address,
    String method,
    String path) {

  private static final String USERNAME = DoorRequest.class.getName() + ".username";
  private static final String DEPARTMENT = DoorRequest.class.getName() + ".department";

  /** The request under way. */
  public static DoorRequest of(RoutingContext context) {
    return new DoorRequest(
        RequestId.of(context),
        context.get(USERNAME),
        context.get(DEPARTMENT),
        context.request().remoteAddress().hostAddress(),
        context.request().method().name(),
        context.request().path());
  }

  /** From now on the request is this person's. */
  public static void isOf(String username, String department, RoutingContext context) {
    context.put(USERNAME, username);
    context.put(DEPARTMENT, department);
  }

  /** As audit events have it. */
  public Origin origin() {
    return origin(username, department);
  }

  /** The same in the name of somebody whom the request has only just made known. */
  public Origin origin(String username, String department) {
    return new Origin(username, department, address, requestId);
  }
}
