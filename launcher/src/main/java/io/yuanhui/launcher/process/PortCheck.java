package io.yuanhui.launcher.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Whether the ports are free, told before anything is started. */
public final class PortCheck {

  private PortCheck() {}

  /**
   * Requires every port to be free.
   *
   * @param ports what for, by port
   * @throws StartFailure naming each port that is taken, and who took it where the system tells
   */
  public static void requireFree(Map<Integer, String> ports) {
    List<String> taken = new ArrayList<>();
    ports.forEach(
        (port, purpose) -> {
          if (isTaken(port)) {
            taken.add(
                "  端口 port %d（%s）已被占用 is taken by: %s"
                    .formatted(
                        port, purpose, PortOwner.of(port).map(Object::toString).orElse("?")));
          }
        });
    if (!taken.isEmpty()) {
      taken.add("请停止占用者，或用 --port 换一组端口。Stop it, or choose other ports with --port.");
      throw new StartFailure(String.join(System.lineSeparator(), taken));
    }
  }

  private static boolean isTaken(int port) {
    try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return !probe.isBound();
    } catch (IOException taken) {
      return true;
    }
  }
}
