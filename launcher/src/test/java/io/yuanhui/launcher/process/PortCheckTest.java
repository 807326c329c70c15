package io.yuanhui.launcher.process;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortCheckTest {

  @Test
  void free_ports_pass() throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }

    PortCheck.requireFree(Map.of(port, "gateway"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "0.0.0.0", "::"})
  void a_taken_port_is_named_with_what_it_was_for(String address) throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName(address))) {
      String message = refusal(taken.getLocalPort());

      assertTrue(message.contains("port " + taken.getLocalPort()), message);
      assertTrue(message.contains("economy-service"), message);
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void the_process_that_took_it_is_named() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String message = refusal(taken.getLocalPort());

      assertTrue(message.contains("pid " + ProcessHandle.current().pid()), message);
      assertTrue(message.contains("java"), message);
    }
  }

  private static String refusal(int port) {
    return assertThrows(
            StartFailure.class, () -> PortCheck.requireFree(Map.of(port, "economy-service")))
        .getMessage();
  }
}
