package io.yuanhui.statistics.form;

import io.yuanhui.commons.audit.AuditLog;
import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.problem.Text;
import io.yuanhui.commons.problem.Violation;
import io.yuanhui.commons.staff.Caller;
import io.yuanhui.statistics.period.InvalidPeriodException;
import io.yuanhui.statistics.period.Period;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Grants extensions: who, when, until when and why. */
@ApplicationScoped
@Transactional
class Extensions {

  private static final int LONGEST_REASON = 1000;

  private final FormRepository forms;
  private final ExtensionStore store;
  private final Caller caller;
  private final Clock clock;
  private final AuditLog audit;
  private final Event<ExtensionGranted> granted;

  Extensions(
      FormRepository forms,
      ExtensionStore store,
      Caller caller,
      Clock clock,
      AuditLog audit,
      Event<ExtensionGranted> granted) {
    this.forms = forms;
    this.store = store;
    this.caller = caller;
    this.clock = clock;
    this.audit = audit;
    this.granted = granted;
  }

  ExtensionView grant(String form, ExtensionRequest request) {
    if (!forms.lock(form)) {
      throw ProblemException.notFound();
    }
    Extension extension = read(form, request);
    store.add(extension);
    ExtensionView view = ExtensionView.from(extension);
    audit.record("form.extend", "form/" + form, null, view);
    granted.fire(new ExtensionGranted(extension));
    return view;
  }

  List<ExtensionView> list(String form, String period) {
    if (!forms.exists(form)) {
      throw ProblemException.notFound();
    }
    return store.of(form, period).stream().map(ExtensionView::from).toList();
  }

  private Extension read(String form, ExtensionRequest request) {
    if (request == null) {
      throw ProblemException.malformed(
          Violation.body("", Text.of("请求没有内容。", "The request has no body.")));
    }
    List<Violation> faults = new ArrayList<>();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    FormVersion version = version(form, request.period(), faults);
    if (version != null
        && request.region() != null
        && !version.regions.contains(request.region())) {
      fault(faults, "region", "该报表不填报这个地区。", "The form is not filled for that region.");
    }
    if (request.until() == null || !request.until().toInstant().isAfter(now)) {
      fault(faults, "until", "必填，须晚于现在。", "Required, later than now.");
    }
    String reason = request.reason();
    if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
      fault(faults, "reason", "必填，不超过 1000 字。", "Required, 1000 characters at most.");
    }
    if (!faults.isEmpty()) {
      throw ProblemException.rules(faults);
    }
    return new Extension(
        UUID.randomUUID(),
        form,
        request.period(),
        request.region(),
        request.until().toInstant().truncatedTo(ChronoUnit.MICROS),
        reason.strip(),
        caller.member().name(),
        now);
  }

  private FormVersion version(String form, String given, List<Violation> faults) {
    try {
      Period period = Period.parse(given == null ? "" : given);
      FormVersion version =
          forms.versions(form).stream()
              .filter(candidate -> candidate.holdsFor(period))
              .findFirst()
              .orElse(null);
      if (version == null) {
        fault(faults, "period", "该报表不填报这一期。", "The form is not filled for that period.");
      }
      return version;
    } catch (InvalidPeriodException invalid) {
      faults.add(Violation.body("period", invalid.text()));
      return null;
    }
  }

  private static void fault(List<Violation> faults, String field, String zh, String en) {
    faults.add(Violation.body(field, Text.of(zh, en)));
  }
}
