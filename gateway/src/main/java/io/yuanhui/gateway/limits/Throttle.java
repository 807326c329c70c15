package io.yuanhui.gateway.limits;

import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.gateway.GatewayConfig;
import io.yuanhui.gateway.access.Caller;
import io.yuanhui.gateway.entrance.Refusals;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Lets a known caller pass as often as allowed, and says 429 beyond it. Reads, writes and bulk are
 * counted apart, so that an import that went wild leaves its owner's pages readable.
 */
@ApplicationScoped
public class Throttle implements Handler<RoutingContext> {

  private final Map<Allowance, Quota> ofUsers;
  private final Map<Allowance, Quota> ofSystems;
  private final long bulkBody;
  private final Refusals refusals;

  Throttle(GatewayConfig config, Refusals refusals) {
    this.ofUsers = quotas(config.rates().user());
    this.ofSystems = quotas(config.rates().system());
    this.bulkBody = config.bulk().body().asLongValue();
    this.refusals = refusals;
  }

  private static Map<Allowance, Quota> quotas(GatewayConfig.Allowances rates) {
    Map<Allowance, Quota> quotas = new EnumMap<>(Allowance.class);
    quotas.put(Allowance.READS, new Quota(Allowance.READS, rates.reads()));
    quotas.put(Allowance.WRITES, new Quota(Allowance.WRITES, rates.writes()));
    quotas.put(Allowance.BULK, new Quota(Allowance.BULK, rates.bulk()));
    return quotas;
  }

  @Override
  public void handle(RoutingContext context) {
    Caller caller = Caller.of(context);
    Allowance allowance = Allowance.of(context.request(), bulkBody);
    Quota quota = (caller.isSystem() ? ofSystems : ofUsers).get(allowance);
    Optional<ProblemException> refusal = quota.take(accountOf(caller), context.response());
    if (refusal.isPresent()) {
      refusals.send(refusal.get(), context);
    } else {
      context.next();
    }
  }

  /** Every login of a person shares one account, and so does every token of a system. */
  static String accountOf(Caller caller) {
    return caller.isSystem() ? caller.client() : caller.subject();
  }
}
