package io.yuanhui.statistics.exchange;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.table.MarkedWorkbook;
import io.yuanhui.commons.table.MarkedWorkbook.Mark;
import io.yuanhui.commons.table.TableReader;
import io.yuanhui.commons.table.TableRow;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** Gives a file back as a workbook in which its faults are marked. */
@ApplicationScoped
class MarkedImport {

  private static final int AT_ONCE = 1000;

  private final ImportFiles files;
  private final ImportFaults faults;

  MarkedImport(ImportFiles files, ImportFaults faults) {
    this.files = files;
    this.faults = faults;
  }

  /** Writes it as it is read; of a file that cannot be read on, what stands before that. */
  void write(ImportJob job, OutputStream out) throws IOException {
    try (TableReader table = open(job)) {
      MarkedWorkbook.write(new Readable(table), new Marks(job), out);
    }
  }

  private TableReader open(ImportJob job) throws IOException {
    try {
      return job.format() == ImportFormat.JSON || job.format() == ImportFormat.LINES
          ? new JsonTable(files.rows(job))
          : files.table(job);
    } catch (ProblemException unreadable) {
      return new Nothing();
    }
  }

  private record Nothing() implements TableReader {
    @Override
    public TableRow next() {
      return null;
    }

    @Override
    public void close() {
      // Nothing is open.
    }
  }

  private record Readable(TableReader table) implements TableReader {
    @Override
    public TableRow next() throws IOException {
      try {
        return table.next();
      } catch (ProblemException unreadable) {
        return null;
      }
    }

    @Override
    public void close() throws IOException {
      table.close();
    }
  }

  private final class Marks implements Iterator<Mark> {

    private final ImportJob job;
    private List<ImportFaults.Numbered> page = List.of();
    private int place;
    private int last;

    Marks(ImportJob job) {
      this.job = job;
    }

    @Override
    public boolean hasNext() {
      if (place == page.size()) {
        page = QuarkusTransaction.requiringNew().call(() -> faults.find(job.id(), last, AT_ONCE));
        place = 0;
      }
      return place < page.size();
    }

    @Override
    public Mark next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      ImportFaults.Numbered numbered = page.get(place++);
      last = numbered.number();
      return mark(numbered.fault());
    }

    private Mark mark(ImportFault fault) {
      boolean list = job.format() == ImportFormat.JSON || job.format() == ImportFormat.LINES;
      int row = fault.row() == null ? 0 : fault.row();
      return new Mark(
          fault.sheet(),
          list && row > 0 ? JsonTable.row(row) : row,
          list ? columnOf(fault.field()) : fault.column() == null ? -1 : fault.column(),
          fault.field(),
          fault.reason());
    }

    private static int columnOf(String field) {
      return ImportField.of(field).map(Enum::ordinal).orElse(-1);
    }
  }
}
