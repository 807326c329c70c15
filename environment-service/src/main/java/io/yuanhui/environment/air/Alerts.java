package io.yuanhui.environment.air;

import io.yuanhui.commons.audit.AuditLog;
import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.problem.Text;
import io.yuanhui.commons.problem.Violation;
import io.yuanhui.commons.staff.Caller;
import io.yuanhui.commons.web.Preconditions;
import io.yuanhui.environment.station.EcologyOnly;
import io.yuanhui.statistics.region.RegionTree;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Notes the alerts of heavy pollution and finds them again. */
@ApplicationScoped
class Alerts {

  private static final Set<String> LEVELS = Set.of("yellow", "orange", "red");

  private final AlertRepository repository;
  private final RegionTree regions;
  private final Caller caller;
  private final AuditLog audit;

  Alerts(AlertRepository repository, RegionTree regions, Caller caller, AuditLog audit) {
    this.repository = repository;
    this.regions = regions;
    this.caller = caller;
    this.audit = audit;
  }

  Alert get(UUID id) {
    return repository.find(id).orElseThrow(ProblemException::notFound);
  }

  /** Those of a region, the latest first. */
  List<Alert> of(String region, int most) {
    return repository.of(region, most);
  }

  @Transactional
  Alert add(AlertRequest request) {
    check(request);
    EcologyOnly.require(caller.member());
    Alert alert = new Alert(UUID.randomUUID());
    write(request, alert);
    repository.add(alert);
    audit.record("air-alert.add", "air-alert/" + alert.id, null, AlertView.from(alert));
    return alert;
  }

  @Transactional
  Alert change(UUID id, String ifMatch, AlertRequest request) {
    Alert alert = get(id);
    check(request);
    EcologyOnly.require(caller.member());
    Preconditions.requireMatch(ifMatch, alert.version);
    AlertView before = AlertView.from(alert);
    write(request, alert);
    repository.save(alert);
    audit.record("air-alert.change", "air-alert/" + id, before, AlertView.from(alert));
    return alert;
  }

  private void write(AlertRequest request, Alert alert) {
    alert.region = request.region();
    alert.level = request.level();
    alert.from = request.from().toInstant().truncatedTo(ChronoUnit.MICROS);
    OffsetDateTime to = request.to();
    alert.to = to == null ? null : to.toInstant().truncatedTo(ChronoUnit.MICROS);
    alert.measures = request.measures().strip();
    alert.issuedBy = caller.member().name();
  }

  private void check(AlertRequest request) {
    if (request == null) {
      throw ProblemException.malformed(
          Violation.body("", Text.of("请求没有内容。", "The request has no body.")));
    }
    List<Violation> faults = new ArrayList<>();
    if (request.region() == null || regions.find(request.region()).isEmpty()) {
      faults.add(Violation.body("region", Text.of("没有这个地区代码。", "There is no such region.")));
    }
    if (request.level() == null || !LEVELS.contains(request.level())) {
      faults.add(
          Violation.body(
              "level", Text.of("须为 yellow、orange 或 red。", "One of yellow, orange, red.")));
    }
    if (request.from() == null) {
      faults.add(Violation.body("from", Text.of("必填。", "Required.")));
    } else if (request.to() != null && request.to().isBefore(request.from())) {
      faults.add(Violation.body("to", Text.of("早于开始时刻。", "Before its beginning.")));
    }
    if (request.measures() == null
        || request.measures().isBlank()
        || request.measures().length() > 2000) {
      faults.add(
          Violation.body(
              "measures", Text.of("必填，最多 2000 字。", "Required, 2000 characters at most.")));
    }
    if (!faults.isEmpty()) {
      throw ProblemException.rules(faults);
    }
  }
}
