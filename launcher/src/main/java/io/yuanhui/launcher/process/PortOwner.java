package io.yuanhui.launcher.process;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The process that listens on a port, found in Linux's {@code /proc}; unknown elsewhere. */
record PortOwner(long pid, String command) {

  private static final int LONGEST_COMMAND = 160;
  private static final String LISTENING = "0A";
  private static final List<Path> TABLES =
      List.of(Path.of("/proc/net/tcp"), Path.of("/proc/net/tcp6"));
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  static Optional<PortOwner> of(int port) {
    return TABLES.stream()
        .flatMap(table -> socketIn(table, port).stream())
        .findFirst()
        .flatMap(PortOwner::holding);
  }

  @Override
  public String toString() {
    return "pid " + pid + ", " + command;
  }

  /** The inode of the listening socket, as /proc/net/tcp numbers it (tenth column). */
  private static Optional<String> socketIn(Path table, int port) {
    String address = ":%04X".formatted(port);
    try {
      return !Files.isReadable(table)
          ? Optional.empty()
          : Files.readAllLines(table).stream()
              .map(line -> BLANKS.split(line.strip()))
              .filter(columns -> columns.length > 9)
              .filter(columns -> columns[1].endsWith(address) && columns[3].equals(LISTENING))
              .map(columns -> columns[9])
              .findFirst();
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  private static Optional<PortOwner> holding(String inode) {
    return ProcessHandle.allProcesses()
        .filter(process -> holds(process, "socket:[" + inode + "]"))
        .findFirst()
        .map(process -> new PortOwner(process.pid(), commandOf(process)));
  }

  private static boolean holds(ProcessHandle process, String socket) {
    Path descriptors = Path.of("/proc", Long.toString(process.pid()), "fd");
    try (DirectoryStream<Path> all = Files.newDirectoryStream(descriptors)) {
      for (Path descriptor : all) {
        if (pointsTo(descriptor, socket)) {
          return true;
        }
      }
      return false;
    } catch (IOException notOurs) {
      return false;
    }
  }

  private static boolean pointsTo(Path descriptor, String socket) {
    try {
      return Files.readSymbolicLink(descriptor).toString().equals(socket);
    } catch (IOException closedMeanwhile) {
      return false;
    }
  }

  private static String commandOf(ProcessHandle process) {
    String command = process.info().commandLine().or(() -> process.info().command()).orElse("?");
    return command.length() <= LONGEST_COMMAND
        ? command
        : command.substring(0, LONGEST_COMMAND) + "…";
  }
}
