package io.yuanhui.statistics.submission;

import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.problem.ProblemType;
import io.yuanhui.commons.problem.Text;
import io.yuanhui.commons.problem.Violation;
import io.yuanhui.commons.web.Preconditions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Submissions that one request is about: all of them take its step, or none. */
final class ManySubmissions {

  /** The one order in which several submissions are locked; the database's too. */
  static final Comparator<UUID> LOCK_ORDER = Comparator.comparing(UUID::toString);

  private static final int MOST = 200;

  private final Map<UUID, Long> versions;

  private ManySubmissions(Map<UUID, Long> versions) {
    this.versions = versions;
  }

  /**
   * Reads their ids.
   *
   * @throws ProblemException 422 where there are none, too many, or one twice
   */
  static ManySubmissions read(List<SubmissionRef> references) {
    if (references == null || references.isEmpty() || references.size() > MOST) {
      throw ProblemException.rules(
          List.of(
              Violation.body("submissions", Text.of("须有 1 至 200 份报送。", "1 to 200 submissions."))));
    }
    List<Violation> faults = new ArrayList<>();
    Map<UUID, Long> versions = new LinkedHashMap<>();
    Set<UUID> seen = new LinkedHashSet<>();
    for (int i = 0; i < references.size(); i++) {
      SubmissionRef reference = references.get(i);
      if (reference == null || reference.id() == null) {
        faults.add(fault(i, Text.of("必填。", "Required.")));
      } else if (!seen.add(reference.id())) {
        faults.add(fault(i, Text.of("重复。", "Named twice.")));
      } else {
        versions.put(reference.id(), reference.version());
      }
    }
    if (!faults.isEmpty()) {
      throw ProblemException.rules(faults);
    }
    return new ManySubmissions(versions);
  }

  /**
   * Locks them, always in the order of their ids so that two such requests never wait for each
   * other, and checks each.
   *
   * @param check throws the problem that stands against one
   * @return them in the order of the request
   * @throws ProblemException naming each that is refused: as the one problem that all of them have,
   *     else as a conflict
   */
  List<Submission> locked(SubmissionAccess access, UnaryOperator<Submission> check) {
    Map<UUID, ProblemException> refusals = new HashMap<>();
    Map<UUID, Submission> locked = new HashMap<>();
    for (UUID id : versions.keySet().stream().sorted(LOCK_ORDER).toList()) {
      try {
        Submission submission = access.lock(id);
        if (versions.get(id) != null && versions.get(id) != submission.version) {
          throw Preconditions.stale();
        }
        locked.put(id, check.apply(submission));
      } catch (ProblemException refused) {
        refusals.put(id, refused);
      }
    }
    if (!refusals.isEmpty()) {
      throw refused(refusals);
    }
    return versions.keySet().stream().map(locked::get).toList();
  }

  private ProblemException refused(Map<UUID, ProblemException> refusals) {
    List<UUID> ids = List.copyOf(versions.keySet());
    List<Violation> violations =
        ids.stream()
            .filter(refusals::containsKey)
            .map(id -> fault(ids.indexOf(id), refusals.get(id).detail()))
            .toList();
    Set<ProblemType> types =
        refusals.values().stream().map(ProblemException::type).collect(Collectors.toSet());
    ProblemType type =
        types.size() == 1 && !types.contains(ProblemType.NOT_FOUND)
            ? types.iterator().next()
            : ProblemType.STATE_CONFLICT;
    int count = violations.size();
    return new ProblemException(
        type,
        Text.of(
            count + " 份报送不能办理，全部未办理。",
            count + " of the submissions refused; nothing was done with any."),
        violations);
  }

  private static Violation fault(int index, Text message) {
    return Violation.row("submissions", index + 1, "id", message);
  }
}
