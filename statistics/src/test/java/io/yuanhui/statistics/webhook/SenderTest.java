package io.yuanhui.statistics.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import io.vertx.core.Vertx;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SNIMatcher;
import javax.net.ssl.SNIServerName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One attempt, against receivers that do not mean well. */
class SenderTest {

  private static final Message MESSAGE =
      new Message(
          "m", "application/cloudevents+json", "{}".getBytes(StandardCharsets.UTF_8), List.of());

  private final Receiver receiver = new Receiver();
  private final Vertx vertx = Vertx.vertx();
  private int port = receiver.port();

  @TempDir Path place;

  @AfterEach
  void close() {
    receiver.close();
    vertx.close();
  }

  /** The name is looked up once, and means nothing to whoever would look again. */
  @Test
  void what_was_judged_is_what_is_connected_to() {
    assertEquals(204, send("http://hooks.example.invalid:8099/x?y=1").status());
    assertEquals("hooks.example.invalid:8099", receiver.all().get(0).host());
  }

  @Test
  void a_redirect_is_an_answer_and_not_followed() {
    try (Receiver elsewhere = new Receiver()) {
      receiver.with(Map.of("Location", elsewhere.url())).answering(any -> 307);

      Outcome outcome = send(receiver.url());

      assertEquals(307, outcome.status());
      assertEquals(Outcome.Result.FAILED, outcome.result());
      assertEquals(List.of(), elsewhere.all());
    }
  }

  @Test
  void an_answer_without_end_has_answered() {
    receiver.flooding();

    assertEquals(200, send(receiver.url()).status());
  }

  @Test
  void nobody_is_waited_for_longer_than_is_set() {
    receiver.answering(any -> Receiver.SILENT);
    long began = System.nanoTime();

    Outcome outcome = send(receiver.url(), "300MS");

    assertEquals("no answer in time", outcome.reason());
    assertTrue(System.nanoTime() - began < 3_000_000_000L);
  }

  @Test
  void a_receiver_asks_for_a_wait() {
    receiver.with(Map.of("Retry-After", "120")).answering(any -> 503);

    assertEquals(120, send(receiver.url()).retryAfter().toSeconds());
  }

  /** It asks for the name, at the address that was judged, and does not trust who is there. */
  @Test
  void the_name_is_verified_by_tls() throws Exception {
    List<String> asked = new CopyOnWriteArrayList<>();
    HttpsServer server = secureServer(asked);
    try {
      port = server.getAddress().getPort();

      Outcome outcome = send("https://hooks.example.invalid/");

      assertEquals("TLS failed", outcome.reason());
      assertEquals(List.of("hooks.example.invalid"), asked);
    } finally {
      server.stop(0);
    }
  }

  private Outcome send(String url) {
    return send(url, "20S");
  }

  private Outcome send(String url, String timeout) {
    WebhookConfig config = ReachTest.config("", true, timeout);
    Reach judged =
        new Reach(config) {
          @Override
          InetSocketAddress resolve(URI any, int attempt) {
            return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
          }
        };
    Sender sender = new Sender(vertx, judged, Clock.systemUTC(), config);
    return sender.send(MESSAGE, new Envelope(URI.create(url), List.of(Signature.newSecret()), 1));
  }

  /** With a certificate of its own making. */
  private HttpsServer secureServer(List<String> asked) throws Exception {
    Path store = place.resolve("keys.p12");
    Process made =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                "EC",
                "-dname",
                "CN=hooks.example.invalid",
                "-ext",
                "SAN=dns:hooks.example.invalid",
                "-storepass",
                "changeit",
                "-keystore",
                store.toString())
            .redirectErrorStream(true)
            .start();
    String output = new String(made.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, made.waitFor(), output);
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream file = Files.newInputStream(store)) {
      keys.load(file, "changeit".toCharArray());
    }
    KeyManagerFactory managers = KeyManagerFactory.getInstance("PKIX");
    managers.init(keys, "changeit".toCharArray());
    SSLContext tls = SSLContext.getInstance("TLS");
    tls.init(managers.getKeyManagers(), null, null);
    HttpsServer server =
        HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(
        new HttpsConfigurator(tls) {
          @Override
          public void configure(HttpsParameters parameters) {
            SSLParameters settings = tls.getDefaultSSLParameters();
            settings.setSNIMatchers(List.of(noting(asked)));
            parameters.setSSLParameters(settings);
          }
        });
    server.start();
    return server;
  }

  private static SNIMatcher noting(List<String> asked) {
    return new SNIMatcher(0) {
      @Override
      public boolean matches(SNIServerName name) {
        asked.add(new SNIHostName(name.getEncoded()).getAsciiName());
        return true;
      }
    };
  }
}
