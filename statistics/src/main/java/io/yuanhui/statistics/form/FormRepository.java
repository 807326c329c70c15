package io.yuanhui.statistics.form;

import io.yuanhui.statistics.period.Frequency;
import io.yuanhui.statistics.storage.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.result.RowView;
import org.jdbi.v3.core.statement.Query;

/** The stored versions of forms. */
@ApplicationScoped
class FormRepository {

  private static final String VERSIONS =
      "SELECT v.*, f.department, f.frequency"
          + " FROM form_version v JOIN form f ON f.code = v.form_code ";
  private static final String CODE = "code";
  private static final String NUMBER = "number";
  private static final String DEPARTMENT = "department";

  private final Jdbi jdbi;
  private final FormParts parts;

  FormRepository(Jdbi jdbi, FormParts parts) {
    this.jdbi = jdbi;
    this.parts = parts;
  }

  /** Locks a form until the transaction ends: fillings and changes come one after the other. */
  boolean lock(String code) {
    return !jdbi.withHandle(
            handle ->
                handle
                    .createQuery("SELECT code FROM form WHERE code = :code FOR UPDATE")
                    .bind(CODE, code)
                    .mapTo(String.class)
                    .list())
        .isEmpty();
  }

  boolean exists(String code) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT EXISTS (SELECT 1 FROM form WHERE code = :code)")
                .bind(CODE, code)
                .mapTo(Boolean.class)
                .one());
  }

  Optional<FormVersion> find(String code, int number) {
    return read(
            VERSIONS + "WHERE v.form_code = :code AND v.version_no = :number",
            query -> query.bind(CODE, code).bind(NUMBER, number))
        .stream()
        .findFirst();
  }

  /** Newest first. */
  List<FormVersion> versions(String code) {
    return read(
        VERSIONS + "WHERE v.form_code = :code ORDER BY v.version_no DESC",
        query -> query.bind(CODE, code));
  }

  /** Every version of every form, or of those that a department fills or reviews. */
  List<FormVersion> all(String department) {
    return read(
        VERSIONS
            + "WHERE :department IS NULL OR f.department = :department"
            + " OR v.review_department = :department ORDER BY v.id",
        query -> query.bind(DEPARTMENT, department));
  }

  /** The newest version of each form after a code, in the order of codes. */
  List<FormVersion> newest(String department, String afterCode, int most) {
    return read(
        VERSIONS
            + "WHERE v.version_no ="
            + " (SELECT MAX(w.version_no) FROM form_version w WHERE w.form_code = f.code)"
            + " AND (:department IS NULL OR f.department = :department)"
            + " AND (:after IS NULL OR f.code > :after) ORDER BY f.code LIMIT :most",
        query -> query.bind(DEPARTMENT, department).bind("after", afterCode).bind("most", most));
  }

  /** Whether any submission was filled by it. */
  boolean isUsed(FormVersion version) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT EXISTS (SELECT 1 FROM submission"
                        + " WHERE form_code = :code AND form_version = :number)")
                .bind(CODE, version.code())
                .bind(NUMBER, version.number)
                .mapTo(Boolean.class)
                .one());
  }

  /** The latest period of a form that was begun; codes of one frequency sort as their periods. */
  Optional<String> latestFilled(String code) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT MAX(period) FROM submission WHERE form_code = :code")
                .bind(CODE, code)
                .mapTo(String.class)
                .findOne());
  }

  /**
   * Adds a form with its first version.
   *
   * @throws io.yuanhui.statistics.storage.RowExistsException where its code is taken
   */
  void addFirst(FormVersion version) {
    Form form = version.form;
    Row.of("form")
        .key(CODE, form.code)
        .once(DEPARTMENT, form.department)
        .once("frequency", form.frequency.code())
        .once("created_at", version.createdAt)
        .once("created_by", version.createdBy)
        .insert(jdbi);
    add(version);
  }

  /** Adds a version of a form that is there. */
  void add(FormVersion version) {
    version.id = row(version).insertNumbered(jdbi);
    parts.add(version);
  }

  /** Saves a version with its regions and lines. */
  void save(FormVersion version) {
    saveEnd(version);
    parts.replace(version);
  }

  /** Saves where a version ends; its regions and lines are as they were. */
  void saveEnd(FormVersion version) {
    version.version = row(version).key("id", version.id).update(jdbi, version.version);
  }

  private static Row row(FormVersion version) {
    return Row.of("form_version")
        .once("form_code", version.form.code)
        .once("version_no", version.number)
        .once("created_at", version.createdAt)
        .once("created_by", version.createdBy)
        .once("version", version.version)
        .set("name", version.name)
        .set("name_en", version.nameEn)
        .set("review_department", version.reviewDepartment)
        .set("due_months", version.dueMonths)
        .set("due_day", version.dueDay)
        .set("due_days", version.dueDays)
        .set("due_time", version.dueTime)
        .set("effective_from", version.effectiveFrom)
        .set("effective_to", version.effectiveTo);
  }

  /** Whole versions: three statements, however many there are. */
  private List<FormVersion> read(String sql, Function<Query, Query> binding) {
    List<FormVersion> versions =
        jdbi.withHandle(
            handle -> binding.apply(handle.createQuery(sql)).map(FormRepository::version).list());
    parts.readInto(versions);
    return versions;
  }

  private static FormVersion version(RowView row) {
    Form form = new Form();
    form.code = row.getColumn("form_code", String.class);
    form.department = row.getColumn(DEPARTMENT, String.class);
    form.frequency = Frequency.parse(row.getColumn("frequency", String.class)).orElseThrow();
    FormVersion version = new FormVersion(form, row.getColumn("version_no", Integer.class));
    version.id = row.getColumn("id", Integer.class);
    version.name = row.getColumn("name", String.class);
    version.nameEn = row.getColumn("name_en", String.class);
    version.reviewDepartment = row.getColumn("review_department", String.class);
    version.dueMonths = row.getColumn("due_months", Integer.class);
    version.dueDay = row.getColumn("due_day", Integer.class);
    version.dueDays = row.getColumn("due_days", Integer.class);
    version.dueTime = row.getColumn("due_time", String.class);
    version.effectiveFrom = row.getColumn("effective_from", LocalDate.class);
    version.effectiveTo = row.getColumn("effective_to", LocalDate.class);
    version.createdAt = row.getColumn("created_at", Instant.class);
    version.createdBy = row.getColumn("created_by", String.class);
    version.version = row.getColumn("version", Long.class);
    return version;
  }
}
