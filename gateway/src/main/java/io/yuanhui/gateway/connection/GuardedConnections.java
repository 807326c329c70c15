package io.yuanhui.gateway.connection;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ServerChannel;
import io.netty.channel.SingleThreadEventLoop;
import io.netty.util.concurrent.EventExecutor;
import io.quarkus.vertx.http.HttpServerStart;
import io.quarkus.vertx.http.HttpsServerStart;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import io.yuanhui.gateway.GatewayConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;

/**
 * Puts {@link SlowSenders} and {@link Requests} into every connection that the door accepts.
 *
 * <p>Vert.x has no setting for either, and Quarkus keeps the server to itself; so this hooks into
 * the listening channel, which passes on each new connection.
 */
@ApplicationScoped
class GuardedConnections {

  private static final String GUARD = "guard";
  private static final int HALF = 2;

  private final VertxInternal vertx;
  private final long headNanos;
  private final long tickNanos;
  private final long bytesInTick;
  private final BareProblems problems;

  GuardedConnections(Vertx vertx, GatewayConfig config, ObjectMapper json) {
    this.vertx = (VertxInternal) vertx;
    this.headNanos = config.timeouts().head().toNanos();
    this.tickNanos = config.timeouts().bodyProgress().toNanos() / HALF;
    this.bytesInTick = config.limits().bodyProgress().asLongValue() / HALF;
    this.problems = new BareProblems(json);
  }

  void guard(@ObservesAsync HttpServerStart started) {
    guardListeners();
  }

  void guard(@ObservesAsync HttpsServerStart started) {
    guardListeners();
  }

  private void guardListeners() {
    for (EventExecutor executor : vertx.getAcceptorEventLoopGroup()) {
      SingleThreadEventLoop loop = (SingleThreadEventLoop) executor;
      // The loop alone may look at its channels.
      loop.execute(() -> loop.registeredChannelsIterator().forEachRemaining(this::guard));
    }
  }

  private void guard(Channel channel) {
    if (channel instanceof ServerChannel && channel.pipeline().get(GUARD) == null) {
      channel.pipeline().addFirst(GUARD, new Accepted());
    }
  }

  /** Sees each new connection before it is set up. */
  private final class Accepted extends ChannelInboundHandlerAdapter {

    @Override
    public void channelRead(ChannelHandlerContext listener, Object message) {
      Channel connection = (Channel) message;
      Pace pace = new Pace(headNanos, bytesInTick, System.nanoTime());
      Requests requests = new Requests(pace, problems);
      connection.pipeline().addFirst(new SlowSenders(pace, tickNanos, requests));
      listener.fireChannelRead(message);
    }
  }
}
