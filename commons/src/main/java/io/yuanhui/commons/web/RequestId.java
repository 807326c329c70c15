package io.yuanhui.commons.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/** Gives every request an {@code X-Request-Id}: the caller's if it is sane, a new one otherwise. */
@ApplicationScoped
public class RequestId {

  public static final String HEADER = "X-Request-Id";

  static final String KEY = "requestId";

  /** Before authentication, so that a 401 carries the id as well. */
  private static final int PRIORITY = 900;

  private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

  void register(@Observes Filters filters) {
    filters.register(RequestId::assign, PRIORITY);
  }

  private static void assign(RoutingContext context) {
    String given = context.request().getHeader(HEADER);
    String id = given != null && SANE.matcher(given).matches() ? given : fresh();
    context.put(KEY, id);
    context.response().putHeader(HEADER, id);
    MDC.put(KEY, id);
    context.next();
  }

  /** Tells requests apart, and keeps no secret: secure randomness would cost more than it gives. */
  private static String fresh() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    return new UUID(random.nextLong(), random.nextLong()).toString();
  }

  /** The id of the request under way. */
  public static String of(RoutingContext context) {
    return context.get(KEY);
  }
}
