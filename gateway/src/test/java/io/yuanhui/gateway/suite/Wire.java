package io.yuanhui.gateway.suite;

import io.yuanhui.testing.token.TestTokens;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A client that sends exactly these bytes and reads exactly what comes: HTTP without a library. */
public final class Wire implements AutoCloseable {

  private static final int PATIENCE_MILLIS = 10_000;

  private final Socket socket;
  private final InputStream in;

  private Wire(Socket socket) throws IOException {
    this.socket = socket;
    this.in = socket.getInputStream();
  }

  /** Connects to the gateway. */
  public static Wire open() throws IOException {
    return from("127.0.0.1");
  }

  /** Connects to the gateway from this address of the machine. */
  public static Wire from(String address) throws IOException {
    InetAddress own = InetAddress.getByName(address);
    Socket socket = new Socket("127.0.0.1", Ports.ofGateway(), own, 0);
    socket.setSoTimeout(PATIENCE_MILLIS);
    return new Wire(socket);
  }

  /** The head of a request with a valid token; more header lines may follow. */
  public static String head(String requestLine, String... headers) {
    StringBuilder head = new StringBuilder(requestLine).append("\r\nHost: gateway.test\r\n");
    head.append("Authorization: Bearer ").append(TestTokens.viewer()).append("\r\n");
    for (String header : headers) {
      head.append(header).append("\r\n");
    }
    return head.append("\r\n").toString();
  }

  /** One chunk of a chunked body. */
  public static String chunk(String text) {
    return Integer.toHexString(text.length()) + "\r\n" + text + "\r\n";
  }

  public Wire send(String text) throws IOException {
    return send(text.getBytes(StandardCharsets.UTF_8));
  }

  public Wire send(byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
    socket.getOutputStream().flush();
    return this;
  }

  /** Reads until this has come. */
  public String readUntil(String end) throws IOException {
    ByteArrayOutputStream read = new ByteArrayOutputStream();
    while (!read.toString(StandardCharsets.UTF_8).endsWith(end)) {
      int octet = in.read();
      if (octet < 0) {
        throw new AssertionError("Closed after: " + read.toString(StandardCharsets.UTF_8));
      }
      read.write(octet);
    }
    return read.toString(StandardCharsets.UTF_8);
  }

  /** Status line and headers. */
  public String readHead() throws IOException {
    return readUntil("\r\n\r\n");
  }

  /** All that comes until the gateway closes the connection. */
  public String readToEnd() throws IOException {
    return new String(in.readAllBytes(), StandardCharsets.UTF_8);
  }

  /** Aborts the connection instead of ending it: the other side gets an RST. */
  public void reset() throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }

  public InputStream in() {
    return in;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
