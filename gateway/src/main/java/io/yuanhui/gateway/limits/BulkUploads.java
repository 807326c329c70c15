package io.yuanhui.gateway.limits;

import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.problem.Text;
import io.yuanhui.gateway.GatewayConfig;
import io.yuanhui.gateway.access.Caller;
import io.yuanhui.gateway.entrance.Refusals;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/**
 * Bounds the large uploads that are under way at the same time: each holds a connection to a
 * service, and there a transaction. A slot is given back when the answer has ended or the
 * connection has gone, whichever way.
 */
@ApplicationScoped
public class BulkUploads implements Handler<RoutingContext> {

  private static final Duration RETRY = Duration.ofSeconds(5);

  private static final Text OWN =
      Text.of(
          "您同时上传的文件过多，请等其中一个完成。", "Too many uploads of yours are under way; wait for one to end.");
  private static final Text ALL =
      Text.of("当前上传过多，请稍后重试。", "Too many uploads are under way; try again later.");

  private final UploadSlots slots;
  private final long bulkBody;
  private final Refusals refusals;

  BulkUploads(GatewayConfig config, Refusals refusals) {
    this.slots = new UploadSlots(config.bulk().uploads(), config.bulk().uploadsEach());
    this.bulkBody = config.bulk().body().asLongValue();
    this.refusals = refusals;
  }

  @Override
  public void handle(RoutingContext context) {
    if (!Allowance.isUpload(context.request(), bulkBody)) {
      context.next();
      return;
    }
    String account = Throttle.accountOf(Caller.of(context));
    switch (slots.take(account)) {
      case GIVEN -> {
        context.addEndHandler(ended -> slots.release(account));
        context.next();
      }
      case CALLER_HAS_ALL -> refusals.send(ProblemException.tooMany(OWN, RETRY), context);
      case NONE_LEFT -> refusals.send(ProblemException.unavailable(ALL, RETRY), context);
      default -> throw new IllegalStateException("no such grant");
    }
  }
}
