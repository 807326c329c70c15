package io.yuanhui.statistics.evidence;

import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.problem.Text;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;

/** ClamAV's daemon, by its command {@code INSTREAM} (clamd(8)): the file goes over in pieces. */
final class Clamd implements VirusScanner {

  private static final Logger LOG = Logger.getLogger(Clamd.class);
  private static final Duration AGAIN = Duration.ofSeconds(30);
  private static final int PIECE = 32 * 1024;
  private static final int LONGEST_ANSWER = 4096;
  private static final String STREAM = "stream: ";
  private static final String FOUND = " FOUND";

  private final String host;
  private final int port;
  private final Duration timeout;

  Clamd(String host, int port, Duration timeout) {
    this.host = host;
    this.port = port;
    this.timeout = timeout;
  }

  @Override
  public Optional<String> scan(Path file) {
    String answer;
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(host, port), (int) timeout.toMillis());
      socket.setSoTimeout((int) timeout.toMillis());
      answer = ask(socket, file);
    } catch (IOException unreachable) {
      LOG.warnf("ClamAV does not answer: %s", unreachable.getMessage());
      throw unavailable();
    }
    if (answer.equals(STREAM + "OK")) {
      return Optional.empty();
    }
    if (answer.startsWith(STREAM) && answer.endsWith(FOUND)) {
      return Optional.of(answer.substring(STREAM.length(), answer.length() - FOUND.length()));
    }
    LOG.warnf("ClamAV could not scan: %s", answer);
    throw unavailable();
  }

  private static String ask(Socket socket, Path file) throws IOException {
    DataOutputStream out = new DataOutputStream(socket.getOutputStream());
    out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
    byte[] piece = new byte[PIECE];
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(piece); read > 0; read = in.read(piece)) {
        out.writeInt(read);
        out.write(piece, 0, read);
      }
    }
    out.writeInt(0);
    out.flush();
    byte[] answer = socket.getInputStream().readNBytes(LONGEST_ANSWER);
    return new String(answer, StandardCharsets.US_ASCII).replace("\0", "").strip();
  }

  private static ProblemException unavailable() {
    return ProblemException.unavailable(
        Text.of("暂时无法查毒，请稍后再传。", "The file cannot be scanned for viruses now; try again later."),
        AGAIN);
  }
}
