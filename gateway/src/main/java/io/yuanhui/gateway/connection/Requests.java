package io.yuanhui.gateway.connection;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.netty.util.ReferenceCountUtil;
import io.yuanhui.commons.problem.ProblemType;
import java.nio.channels.ClosedChannelException;
import java.util.concurrent.TimeUnit;

/**
 * Follows the requests of one connection, and answers with a problem those that never become one:
 * they have no route, and Vert.x would answer with a bare status.
 */
final class Requests extends ChannelDuplexHandler {

  private static final long LINGER_SECONDS = 2;

  private final Pace pace;
  private final BareProblems problems;
  private ChannelHandlerContext connection;
  private int unanswered;
  private boolean answerBegun;
  private boolean refused;

  Requests(Pace pace, BareProblems problems) {
    this.pace = pace;
    this.problems = problems;
  }

  @Override
  public void handlerAdded(ChannelHandlerContext context) {
    connection = context;
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (refused) {
      ReferenceCountUtil.release(message);
      return;
    }
    if (message instanceof HttpRequest request) {
      pace.headEnded();
      if (request.decoderResult().isFailure() && unanswered == 0) {
        ReferenceCountUtil.release(message);
        refuse(problemOf(request.decoderResult().cause()));
        return;
      }
      unanswered++;
    }
    if (message instanceof LastHttpContent) {
      pace.requestEnded();
    }
    context.fireChannelRead(message);
  }

  private static ProblemType problemOf(Throwable fault) {
    if (fault instanceof TooLongHttpLineException) {
      return ProblemType.ADDRESS_TOO_LONG;
    }
    return fault instanceof TooLongHttpHeaderException
        ? ProblemType.HEADERS_TOO_LARGE
        : ProblemType.MALFORMED_REQUEST;
  }

  /** Closes the connection, with an answer where none has begun and none is due before it. */
  void refuse(ProblemType problem) {
    refused = true;
    if (connection.channel().isActive() && unanswered <= 1 && !answerBegun) {
      connection.writeAndFlush(problems.of(problem)).addListener(sent -> linger());
    } else {
      connection.close();
    }
  }

  /**
   * Closing while bytes still come in resets the connection, and the answer may be lost with it.
   */
  private void linger() {
    if (connection.channel() instanceof DuplexChannel socket) {
      socket.shutdownOutput();
    }
    connection.executor().schedule(() -> connection.close(), LINGER_SECONDS, TimeUnit.SECONDS);
  }

  @Override
  public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
    if (refused) {
      ReferenceCountUtil.release(message);
      promise.tryFailure(new ClosedChannelException());
      return;
    }
    if (message instanceof HttpResponse response) {
      answerBegun = response.status().codeClass() != HttpStatusClass.INFORMATIONAL;
    }
    if (message instanceof LastHttpContent && answerBegun) {
      answerBegun = false;
      unanswered--;
    }
    context.write(message, promise);
  }
}
