package io.yuanhui.environment.station;

import io.yuanhui.commons.audit.AuditLog;
import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.problem.ProblemType;
import io.yuanhui.commons.problem.Text;
import io.yuanhui.commons.problem.Violation;
import io.yuanhui.commons.staff.Caller;
import io.yuanhui.commons.web.Preconditions;
import io.yuanhui.statistics.region.RegionTree;
import io.yuanhui.statistics.storage.RowExistsException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads and keeps the stations. */
@ApplicationScoped
public class Stations {

  private final StationRepository repository;
  private final RegionTree regions;
  private final Caller caller;
  private final AuditLog audit;
  private final Event<StationChanged> changes;

  Stations(
      StationRepository repository,
      RegionTree regions,
      Caller caller,
      AuditLog audit,
      Event<StationChanged> changes) {
    this.repository = repository;
    this.regions = regions;
    this.caller = caller;
    this.audit = audit;
    this.changes = changes;
  }

  /** The station of a code; empty where there is none. */
  public Optional<KnownStation> known(String code) {
    return repository.find(code).map(KnownStation::of);
  }

  /** Those of some codes that exist, by code. */
  public Map<String, KnownStation> known(Collection<String> codes) {
    return repository.find(codes).stream()
        .map(KnownStation::of)
        .collect(Collectors.toMap(KnownStation::code, Function.identity()));
  }

  /** All of them, by id. */
  public List<KnownStation> all() {
    return repository.all().stream().map(KnownStation::of).toList();
  }

  /** The regions in which a station has synthetic readings. */
  public List<String> syntheticRegions() {
    return repository.syntheticRegions();
  }

  /** The station of a code, or a 404. */
  Station get(String code) {
    return repository.find(code).orElseThrow(ProblemException::notFound);
  }

  /** Those after a code, in the order of codes. */
  List<Station> search(StationQuery query, String afterCode, int most) {
    return repository.search(query, afterCode, most);
  }

  @Transactional
  Station add(StationRequest request) {
    StationCheck check = new StationCheck(request, regions);
    check.require();
    EcologyOnly.require(caller.member());
    if (repository.find(request.code()).isPresent()) {
      throw taken();
    }
    Station station = new Station(request.code());
    check.writeTo(station);
    try {
      repository.add(station);
    } catch (RowExistsException atTheSameTime) {
      throw taken();
    }
    audit.record("station.add", entity(station), null, StationView.from(station));
    changes.fire(new StationChanged(null, KnownStation.of(station)));
    return station;
  }

  @Transactional
  Station change(String code, String ifMatch, StationRequest request) {
    Station station = get(code);
    StationCheck check = new StationCheck(request, regions);
    check.require();
    EcologyOnly.require(caller.member());
    if (!request.code().equals(code)) {
      throw ProblemException.rules(
          List.of(Violation.body("code", Text.of("站点代码不能更改。", "The code cannot be changed."))));
    }
    Preconditions.requireMatch(ifMatch, station.version);
    StationView before = StationView.from(station);
    KnownStation known = KnownStation.of(station);
    check.writeTo(station);
    repository.save(station);
    audit.record("station.change", entity(station), before, StationView.from(station));
    changes.fire(new StationChanged(known, KnownStation.of(station)));
    return station;
  }

  private static String entity(Station station) {
    return "station/" + station.code;
  }

  private static ProblemException taken() {
    return new ProblemException(
        ProblemType.STATE_CONFLICT,
        Text.of("该站点代码已存在。", "A station of that code exists."),
        List.of(Violation.body("code", Text.of("该代码已存在。", "The code exists."))));
  }
}
