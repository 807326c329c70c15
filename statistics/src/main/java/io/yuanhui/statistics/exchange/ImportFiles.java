package io.yuanhui.statistics.exchange;

import io.yuanhui.commons.file.ReceivedFile;
import io.yuanhui.commons.table.TableReader;
import io.yuanhui.commons.table.TableRow;
import io.yuanhui.commons.table.XlsxReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Opens the files of imports, whatever their format. */
@ApplicationScoped
class ImportFiles {

  private final ImportParts parts;

  ImportFiles(ImportParts parts) {
    this.parts = parts;
  }

  /** The figures of a file. */
  ImportRows rows(ImportJob job) throws IOException {
    return switch (job.format()) {
      case JSON, LINES -> JsonRows.open(parts.open(job.id()), job.format() == ImportFormat.LINES);
      case CSV, XLSX -> new TableRows(table(job));
    };
  }

  /** The rows of a file that is a table. */
  TableReader table(ImportJob job) throws IOException {
    InputStream in = new BufferedInputStream(parts.open(job.id()), 64 * 1024);
    if (job.format() == ImportFormat.CSV) {
      return CsvTable.open(in, job.charset());
    }
    // The parts of a workbook are found from its end, so it has to lie on a disk.
    ReceivedFile file = ReceivedFile.written(in::transferTo);
    boolean opened = false;
    try {
      TableReader workbook = XlsxReader.open(file.path());
      opened = true;
      return new OnDisk(workbook, file);
    } finally {
      if (!opened) {
        file.close();
      }
    }
  }

  private record OnDisk(TableReader table, ReceivedFile file) implements TableReader {

    @Override
    public TableRow next() throws IOException {
      return table.next();
    }

    @Override
    public void close() throws IOException {
      try (file) {
        table.close();
      }
    }
  }
}
