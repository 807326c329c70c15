package io.yuanhui.gateway.connection;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.util.concurrent.ScheduledFuture;
import io.yuanhui.commons.problem.ProblemType;
import java.util.concurrent.TimeUnit;

/**
 * Ends connections on which bytes only drip: they would occupy the door for nothing, and with a
 * body a service too. Stands first in the pipeline, where it sees every byte.
 */
final class SlowSenders extends ChannelInboundHandlerAdapter {

  /** Of Vert.x: the decoder of HTTP/1.1, and what makes requests of its messages. */
  private static final String DECODER = "httpDecoder";

  private static final String REQUESTS = "handler";

  private final Pace pace;
  private final long tickNanos;
  private final Requests requests;
  private ScheduledFuture<?> ticks;
  private boolean installed;

  SlowSenders(Pace pace, long tickNanos, Requests requests) {
    this.pace = pace;
    this.tickNanos = tickNanos;
    this.requests = requests;
  }

  @Override
  public void channelActive(ChannelHandlerContext connection) {
    ticks =
        connection
            .executor()
            .scheduleAtFixedRate(
                () -> judge(connection), tickNanos, tickNanos, TimeUnit.NANOSECONDS);
    connection.fireChannelActive();
  }

  @Override
  public void channelInactive(ChannelHandlerContext connection) {
    if (ticks != null) {
      ticks.cancel(false);
    }
    connection.fireChannelInactive();
  }

  @Override
  public void channelRead(ChannelHandlerContext connection, Object message) {
    if (!installed) {
      install(connection.pipeline());
    }
    pace.received(((ByteBuf) message).readableBytes(), System.nanoTime());
    connection.fireChannelRead(message);
  }

  /** With TLS the decoder comes only after the handshake. */
  private void install(ChannelPipeline pipeline) {
    if (pipeline.get(DECODER) != null && pipeline.get(REQUESTS) != null) {
      pipeline.addBefore(REQUESTS, "requests", requests);
      installed = true;
    }
  }

  private void judge(ChannelHandlerContext connection) {
    boolean listening = connection.channel().config().isAutoRead();
    Pace.Verdict verdict = pace.verdict(System.nanoTime(), listening);
    if (verdict == Pace.Verdict.LATE_HEAD) {
      connection.close();
    } else if (verdict == Pace.Verdict.SLOW_BODY) {
      requests.refuse(ProblemType.REQUEST_TIMEOUT);
    }
  }
}
