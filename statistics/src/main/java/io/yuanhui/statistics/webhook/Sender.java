package io.yuanhui.statistics.webhook;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLException;

/**
 * Sends a message once, within a bounded time. Redirects are not followed, since they could lead
 * anywhere; of the answer only the status and {@code Retry-After} are looked at, and no more than a
 * bounded part of its body is taken.
 */
@ApplicationScoped
class Sender {

  private static final int LONGEST_ANSWER = 64 * 1024;
  private static final int LONGEST_HEAD = 8 * 1024;
  private static final int IDLE_SECONDS = 30;

  private final Reach reach;
  private final Clock clock;
  private final Duration timeout;
  private final HttpClient client;

  Sender(Vertx vertx, Reach reach, Clock clock, WebhookConfig config) {
    this.reach = reach;
    this.clock = clock;
    this.timeout = config.timeout();
    this.client =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setConnectTimeout((int) timeout.toMillis())
                .setKeepAliveTimeout(IDLE_SECONDS)
                .setMaxHeaderSize(LONGEST_HEAD)
                .setDecompressionSupported(false)
                .setVerifyHost(true));
  }

  /** What the receiver answered, as far as it matters. */
  private record Answer(int status, String retryAfter) {}

  Outcome send(Message message, Envelope envelope) {
    long began = System.nanoTime();
    InetSocketAddress address;
    try {
      address = reach.resolve(envelope.url(), envelope.attempt());
    } catch (Reach.Refused refused) {
      return Outcome.refused(refused.getMessage());
    } catch (UnknownHostException unknown) {
      return Outcome.failed("the host is not known", millisSince(began));
    }
    AtomicReference<HttpClientRequest> sent = new AtomicReference<>();
    CompletableFuture<Answer> answer = new CompletableFuture<>();
    client
        .request(options(message, envelope, address))
        .onFailure(answer::completeExceptionally)
        .onSuccess(
            request -> {
              sent.set(request);
              send(request, message, answer);
            });
    try {
      Answer given = answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
      return Outcome.answered(
          given.status(), RetryAfter.read(given.retryAfter(), clock), millisSince(began));
    } catch (ExecutionException failed) {
      giveUp(answer, sent.get());
      return Outcome.failed(reason(failed.getCause()), millisSince(began));
    } catch (TimeoutException late) {
      answer.cancel(false);
      giveUp(answer, sent.get());
      return Outcome.failed("no answer in time", millisSince(began));
    } catch (InterruptedException interrupted) {
      answer.cancel(false);
      giveUp(answer, sent.get());
      Thread.currentThread().interrupt();
      return Outcome.failed("the service stops", millisSince(began));
    }
  }

  /** A connection that came too late is not used: what follows could be overtaken. */
  private static void send(
      HttpClientRequest request, Message message, CompletableFuture<Answer> answer) {
    if (answer.isDone()) {
      request.reset();
      return;
    }
    request
        .send(Buffer.buffer(message.body()))
        .onFailure(answer::completeExceptionally)
        .onSuccess(response -> take(response, answer));
  }

  private static void giveUp(CompletableFuture<Answer> answer, HttpClientRequest request) {
    if (request != null && answer.isCompletedExceptionally()) {
      request.reset();
    }
  }

  /** An answer that does not end, or not soon, has answered all the same; its connection goes. */
  private static void take(HttpClientResponse response, CompletableFuture<Answer> answer) {
    Answer given = new Answer(response.statusCode(), response.getHeader("Retry-After"));
    int[] taken = {0};
    response.exceptionHandler(answer::completeExceptionally);
    response.handler(
        piece -> {
          taken[0] += piece.length();
          if (taken[0] > LONGEST_ANSWER && answer.complete(given)) {
            response.request().reset();
          }
        });
    response.endHandler(end -> answer.complete(given));
  }

  private RequestOptions options(Message message, Envelope envelope, InetSocketAddress address) {
    URI url = envelope.url();
    Instant now = clock.instant();
    String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
    String path = url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
    return new RequestOptions()
        .setMethod(HttpMethod.POST)
        .setServer(SocketAddress.inetSocketAddress(address))
        .setHost(Reach.host(url))
        .setPort(Reach.port(url))
        .setSsl(Reach.isSecure(url))
        .setFollowRedirects(false)
        .setURI(path + query)
        .putHeader("Host", url.getRawAuthority())
        .putHeader("User-Agent", "yuanhui-webhooks/1")
        .putHeader("Content-Type", message.contentType())
        .putHeader("webhook-id", message.id())
        .putHeader("webhook-timestamp", Long.toString(now.getEpochSecond()))
        .putHeader(
            "webhook-signature",
            Signature.header(
                envelope.secrets(), message.id(), now.getEpochSecond(), message.body()));
  }

  /** Nothing of the exception's text, which may tell of our network. */
  private static String reason(Throwable cause) {
    if (cause instanceof SSLException) {
      return "TLS failed";
    }
    if (cause instanceof java.net.ConnectException) {
      return "no connection";
    }
    return "the connection broke";
  }

  private static long millisSince(long nanos) {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - nanos);
  }

  @PreDestroy
  void close() {
    client.close();
  }
}
