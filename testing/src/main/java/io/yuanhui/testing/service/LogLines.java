package io.yuanhui.testing.service;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.JsonFormatter;

/** Listens to everything that the application logs, in the JSON that production writes. */
final class LogLines extends ExtHandler {

  private static final String ACCESS = "io.quarkus.http.access-log";
  private static final long PATIENCE_SECONDS = 10;
  private static final Logger ROOT = Logger.getLogger("");

  private final BlockingQueue<String> arriving = new LinkedBlockingQueue<>();
  private final List<String> read = new ArrayList<>();

  LogLines() {
    setFormatter(new JsonFormatter());
  }

  void open() {
    ROOT.addHandler(this);
  }

  @Override
  protected void doPublish(ExtLogRecord record) {
    arriving.add(getFormatter().format(record));
  }

  /** The access log's line of a request: it may follow the answer, and other lines come before. */
  String awaitAccess(String requestId) {
    try {
      String line = arriving.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      while (line != null) {
        read.add(line);
        if (line.contains(requestId) && line.contains(ACCESS)) {
          return line;
        }
        line = arriving.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    throw new AssertionError("no access by " + requestId + " among:\n" + everything());
  }

  /** All lines up to now. */
  String everything() {
    arriving.drainTo(read);
    return String.join("", read);
  }

  @Override
  public void close() {
    ROOT.removeHandler(this);
  }
}
