package io.yuanhui.statistics.exchange;

import io.yuanhui.commons.problem.Text;
import io.yuanhui.statistics.storage.Storage;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;

/** What is wrong with the files of imports, in the order of their rows. */
@ApplicationScoped
class ImportFaults {

  /** The driver makes one statement of so many; of more than 65 535 values it makes none. */
  private static final int BATCH = 1000;

  private static final int LONGEST_SHEET = 200;
  private static final int LONGEST_FIELD = 100;
  private static final int LONGEST_REASON = 1000;
  private static final int DISCARDED_AT_ONCE = 20_000;

  private final Jdbi jdbi;

  ImportFaults(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * A fault and its number.
   *
   * @param number counted from 1
   */
  record Numbered(int number, ImportFault fault) {}

  /**
   * Adds some.
   *
   * @param before how many there are already
   */
  void add(UUID job, int before, List<ImportFault> faults) {
    if (faults.isEmpty()) {
      return;
    }
    jdbi.useHandle(
        handle -> {
          PreparedBatch batch =
              handle.prepareBatch(
                  "INSERT INTO import_fault (job_id, fault_no, sheet, row_no, column_no, field,"
                      + " reason_zh, reason_en) VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
          int number = before;
          for (ImportFault fault : faults) {
            batch.add(
                Storage.bytes(job),
                ++number,
                fault.sheet() == null ? null : cut(fault.sheet(), LONGEST_SHEET),
                fault.row(),
                fault.column(),
                cut(fault.field(), LONGEST_FIELD),
                cut(fault.reason().zh(), LONGEST_REASON),
                cut(fault.reason().en(), LONGEST_REASON));
            if (batch.size() == BATCH) {
              batch.execute();
            }
          }
          batch.execute();
        });
  }

  /** The faults after a number. */
  List<Numbered> find(UUID job, int after, int most) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT fault_no, sheet, row_no, column_no, field, reason_zh, reason_en"
                        + " FROM import_fault WHERE job_id = :job AND fault_no > :after"
                        + " ORDER BY fault_no LIMIT :most")
                .bind("job", job)
                .bind("after", after)
                .bind("most", most)
                .map(ImportFaults::fault)
                .list());
  }

  /** Takes some away; returns whether there may be more. */
  boolean discard(UUID job) {
    return jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        "DELETE FROM import_fault WHERE job_id = :job LIMIT " + DISCARDED_AT_ONCE)
                    .bind("job", job)
                    .execute())
        == DISCARDED_AT_ONCE;
  }

  private static Numbered fault(ResultSet row, StatementContext context) throws SQLException {
    return new Numbered(
        row.getInt(1),
        new ImportFault(
            row.getString(2),
            (Integer) row.getObject(3),
            (Integer) row.getObject(4),
            row.getString(5),
            Text.of(row.getString(6), row.getString(7))));
  }

  private static String cut(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most);
  }
}
