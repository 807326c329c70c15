package io.yuanhui.statistics.form;

import io.yuanhui.statistics.period.Frequency;
import io.yuanhui.statistics.period.Period;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.BatchSize;

/** A form as it holds for a span of periods. */
@Entity
@Table(name = "form_version")
public class FormVersion {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Integer id;

  @ManyToOne(fetch = FetchType.EAGER)
  @JoinColumn(name = "form_code", updatable = false)
  Form form;

  @Column(name = "version_no", updatable = false)
  int number;

  String name;

  @Column(name = "name_en")
  String nameEn;

  @Column(name = "review_department")
  String reviewDepartment;

  @Column(name = "due_months")
  Integer dueMonths;

  @Column(name = "due_day")
  Integer dueDay;

  @Column(name = "due_days")
  Integer dueDays;

  @Column(name = "due_time")
  String dueTime;

  @Column(name = "effective_from")
  LocalDate effectiveFrom;

  /** The first day of the last period; null where no end is set. */
  @Column(name = "effective_to")
  LocalDate effectiveTo;

  @Column(name = "created_at", updatable = false)
  Instant createdAt;

  @Column(name = "created_by", updatable = false)
  String createdBy;

  @Version Long version;

  @ElementCollection
  @BatchSize(size = 200)
  @CollectionTable(name = "form_region", joinColumns = @JoinColumn(name = "form_version_id"))
  @OrderColumn(name = "region_no")
  @Column(name = "region_code")
  List<String> regions = new ArrayList<>();

  @ElementCollection
  @BatchSize(size = 200)
  @CollectionTable(name = "form_line", joinColumns = @JoinColumn(name = "form_version_id"))
  @OrderColumn(name = "line_no")
  List<FormLine> lines = new ArrayList<>();

  protected FormVersion() {}

  FormVersion(Form form, int number) {
    this.form = form;
    this.number = number;
  }

  /** The form's code. */
  public String code() {
    return form.code;
  }

  /** Counted from 1 within the form. */
  public int number() {
    return number;
  }

  public String name() {
    return name;
  }

  /** The department that fills it. */
  public String department() {
    return form.department;
  }

  /** The department whose reviewers return or approve it. */
  public String reviewDepartment() {
    return reviewDepartment;
  }

  public Frequency frequency() {
    return form.frequency;
  }

  /** The regions that it is filled for, one submission each. */
  public List<String> regions() {
    return List.copyOf(regions);
  }

  /** What it asks for, in order. */
  public List<FormLine> lines() {
    return List.copyOf(lines);
  }

  /** When it falls due. */
  public DueRule due() {
    return new DueRule(dueMonths, dueDay, dueDays, java.time.LocalTime.parse(dueTime));
  }

  /** The first period that it holds for. */
  public Period from() {
    return new Period(form.frequency, effectiveFrom);
  }

  /** The last period that it holds for; null where no end is set. */
  public Period until() {
    return effectiveTo == null ? null : new Period(form.frequency, effectiveTo);
  }

  /** Whether it holds for a period of its frequency. */
  public boolean holdsFor(Period period) {
    return period.frequency() == form.frequency
        && !period.start().isBefore(effectiveFrom)
        && (effectiveTo == null || !period.start().isAfter(effectiveTo));
  }
}
