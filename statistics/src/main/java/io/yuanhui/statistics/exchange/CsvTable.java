package io.yuanhui.statistics.exchange;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.problem.Text;
import io.yuanhui.commons.table.TableReader;
import io.yuanhui.commons.table.TableRow;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;

/**
 * A CSV file (RFC 4180), separated by commas, semicolons or tabs, as its first line shows. A record
 * counts as one row, however many lines it spans, as it does in a spreadsheet.
 */
final class CsvTable implements TableReader {

  private static final int MOST_COLUMNS = 500;
  private static final int LONGEST_CELL = 32_767;
  private static final int LONGEST_ROW = 128 * 1024;
  private static final int LOOK_AHEAD = 8 * 1024;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final CsvReader<CsvRecord> csv;
  private final CloseableIterator<CsvRecord> records;
  private int row;

  private CsvTable(CsvReader<CsvRecord> csv) {
    this.csv = csv;
    this.records = csv.iterator();
  }

  static CsvTable open(InputStream in, Charset charset) throws IOException {
    BufferedReader text =
        new BufferedReader(
            new InputStreamReader(
                in,
                charset
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)),
            LOOK_AHEAD);
    try {
      return new CsvTable(
          CsvReader.builder()
              .fieldSeparator(separator(text))
              .skipEmptyLines(false)
              .allowExtraFields(true)
              .allowMissingFields(true)
              .maxBufferSize(LONGEST_ROW)
              .build(
                  CsvRecordHandler.builder()
                      .maxFields(MOST_COLUMNS)
                      .maxFieldSize(LONGEST_CELL)
                      .maxRecordSize(LONGEST_ROW)
                      .build(),
                  text));
    } catch (CharacterCodingException undecodable) {
      throw undecodable(1);
    }
  }

  @Override
  public TableRow next() throws IOException {
    try {
      while (records.hasNext()) {
        CsvRecord record = records.next();
        row++;
        if (!isBlank(record)) {
          return new TableRow(null, row, record.getFields());
        }
      }
      return null;
    } catch (CsvParseException | UncheckedIOException unreadable) {
      throw faultOfTheFile(unreadable);
    }
  }

  /**
   * What is wrong with the file.
   *
   * @throws IOException where it is not the file, but where it comes from
   */
  private ProblemException faultOfTheFile(RuntimeException unreadable) throws IOException {
    for (Throwable cause = unreadable; cause != null; cause = cause.getCause()) {
      if (cause instanceof CharacterCodingException) {
        return undecodable(row + 1);
      }
      if (cause instanceof IOException broken) {
        throw broken;
      }
      if (cause != unreadable && !(cause instanceof CsvParseException)) {
        throw new IOException(unreadable);
      }
    }
    return misshapen(row + 1);
  }

  private static boolean isBlank(CsvRecord record) {
    for (int i = 0; i < record.getFieldCount(); i++) {
      if (!record.getField(i).isBlank()) {
        return false;
      }
    }
    return true;
  }

  /** Whichever separator stands most often in the first line that is at hand. */
  private static char separator(BufferedReader text) throws IOException {
    text.mark(LOOK_AHEAD);
    if (text.read() != BYTE_ORDER_MARK) {
      text.reset();
    }
    text.mark(LOOK_AHEAD);
    char[] ahead = new char[LOOK_AHEAD - 1];
    int count = Math.max(0, text.read(ahead));
    text.reset();
    int[] found = new int[3];
    for (int i = 0; i < count && (ahead[i] != '\n' || i == 0); i++) {
      int which = ",;\t".indexOf(ahead[i]);
      if (which >= 0) {
        found[which]++;
      }
    }
    if (found[1] > found[0] && found[1] >= found[2]) {
      return ';';
    }
    return found[2] > found[0] ? '\t' : ',';
  }

  private static ProblemException undecodable(int row) {
    return Unreadable.because(
        Text.of(
            "第 " + row + " 行附近有无法识别的字符。请以 UTF-8 或 GB18030 保存，或在 Content-Type 中注明编码。",
            "Around row "
                + row
                + " there are bytes of another encoding; save it as UTF-8 or GB18030, or tell the"
                + " charset in Content-Type."));
  }

  private static ProblemException misshapen(int row) {
    return Unreadable.because(
        Text.of(
            "第 " + row + " 行无法读取：引号不配对，或超过 " + MOST_COLUMNS + " 列或 " + LONGEST_ROW + " 字。",
            "Row "
                + row
                + " cannot be read: a quote without its pair, or more than "
                + MOST_COLUMNS
                + " columns or "
                + LONGEST_ROW
                + " characters."));
  }

  @Override
  public void close() throws IOException {
    records.close();
    csv.close();
  }
}
