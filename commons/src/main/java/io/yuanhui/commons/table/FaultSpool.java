package io.yuanhui.commons.table;

import io.yuanhui.commons.problem.Text;
import io.yuanhui.commons.table.MarkedWorkbook.Mark;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Marks put aside in a file until their sheet's turn comes, as there may be millions. */
final class FaultSpool implements Closeable {

  /** Within what a cell holds, and what is written of a text here. */
  private static final int LONGEST = 8000;

  private final Path file;
  private final DataOutputStream out;
  private long count;

  /** Takes the marks one by one. */
  interface Taker {
    void take(Mark mark) throws IOException;
  }

  FaultSpool() throws IOException {
    file = Files.createTempFile("faults", null);
    out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
  }

  void add(Mark mark) throws IOException {
    write(mark.sheet());
    out.writeInt(mark.row());
    out.writeInt(mark.column());
    write(mark.field());
    write(mark.message().zh());
    write(mark.message().en());
    count++;
  }

  void forEach(Taker taker) throws IOException {
    out.flush();
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      for (long i = 0; i < count; i++) {
        taker.take(
            new Mark(read(in), in.readInt(), in.readInt(), read(in), Text.of(read(in), read(in))));
      }
    }
  }

  private void write(String text) throws IOException {
    out.writeBoolean(text != null);
    if (text != null) {
      out.writeUTF(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
    }
  }

  private static String read(DataInputStream in) throws IOException {
    return in.readBoolean() ? in.readUTF() : null;
  }

  @Override
  public void close() throws IOException {
    out.close();
    Files.deleteIfExists(file);
  }
}
