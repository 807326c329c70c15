package io.yuanhui.statistics.exchange;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.yuanhui.commons.audit.AuditLog;
import io.yuanhui.commons.audit.Origin;
import io.yuanhui.commons.file.ReceivedFile;
import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.problem.Text;
import io.yuanhui.commons.staff.Caller;
import io.yuanhui.commons.staff.Role;
import io.yuanhui.commons.staff.StaffMember;
import io.yuanhui.statistics.submission.Author;
import io.yuanhui.statistics.submission.DraftSaving;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;

/** The imports of a department: begun, followed, cancelled. */
@ApplicationScoped
class Imports {

  private static final Duration FIRST_LOOK = Duration.ofMillis(20);
  private static final Duration LONGEST_WAIT = Duration.ofMillis(500);

  private final ImportStore store;
  private final ImportLeases leases;
  private final ImportParts parts;
  private final ImportFaults faults;
  private final ImportWorker worker;
  private final DraftSaving saving;
  private final ImportConfig config;
  private final AuditLog audit;
  private final Caller caller;
  private final Clock clock;

  Imports(
      ImportStore store,
      ImportLeases leases,
      ImportParts parts,
      ImportFaults faults,
      ImportWorker worker,
      DraftSaving saving,
      ImportConfig config,
      AuditLog audit,
      Caller caller,
      Clock clock) {
    this.store = store;
    this.leases = leases;
    this.parts = parts;
    this.faults = faults;
    this.worker = worker;
    this.saving = saving;
    this.config = config;
    this.audit = audit;
    this.caller = caller;
    this.clock = clock;
  }

  /** What the audit log tells of a file. */
  record Received(ImportOptions options, String fileName, long size, String sha256) {}

  /**
   * Whose figures they are.
   *
   * @param department null for the caller's own
   * @throws ProblemException 403 for another's
   */
  String department(String department) {
    StaffMember member = caller.member();
    String whose = department == null ? member.department() : department;
    if (!member.worksFor(whose)) {
      throw ProblemException.forbidden(
          Text.of("只能导入本部门的数据。", "Only the own department's figures are yours to import."));
    }
    return whose;
  }

  /**
   * A submission whose figures a file may replace.
   *
   * @throws ProblemException 404, 403, 428, 412, or 409 where it may not
   */
  DraftSaving.OpenDraft openDraft(UUID id, String ifMatch) {
    return look(() -> saving.requireOpen(id, ifMatch, caller.member()));
  }

  /** Keeps a file with its import, which then waits for its turn. */
  @Transactional
  ImportJob begin(
      ImportOptions options,
      ImportFormat format,
      Charset charset,
      Integer rows,
      String fileName,
      ReceivedFile file)
      throws IOException {
    Origin origin = audit.origin();
    ImportJob job =
        new ImportJob(
            UUID.randomUUID(),
            options,
            format,
            charset,
            fileName,
            file.size(),
            file.sha256(),
            new Author(caller.member(), origin),
            options.into() == null ? UUID.randomUUID() : options.into().submission(),
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            ImportJob.Progress.none(rows));
    store.add(job);
    parts.keep(job.id(), file.path());
    audit.record(
        "import.receive",
        "import/" + job.id(),
        null,
        new Received(options, fileName, file.size(), file.sha256()));
    return job;
  }

  /** Lets it be run here, and waits until it is over, wherever it is run, or patience. */
  ImportJob await(ImportJob job) {
    submit(job);
    Instant end = clock.instant().plus(config.patience());
    ImportJob now = job;
    Duration wait = FIRST_LOOK;
    while (!now.progress().state().isOver() && clock.instant().isBefore(end)) {
      pause(wait);
      wait = wait.compareTo(LONGEST_WAIT) < 0 ? wait.multipliedBy(2) : wait;
      now = look(() -> store.find(job.id())).orElseThrow();
    }
    return now;
  }

  /** Lets it be run here, when its turn comes. */
  void submit(ImportJob job) {
    worker.submit(job.id(), job.size());
  }

  private static void pause(Duration wait) {
    try {
      Thread.sleep(wait.toMillis());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw ProblemException.unavailable(
          Text.of("系统正在停止。", "The service is stopping."), Duration.ofSeconds(1));
    }
  }

  /**
   * An import of a department whose submissions the caller may see.
   *
   * @throws ProblemException 404
   */
  ImportJob get(UUID id) {
    return look(() -> store.find(id))
        .filter(this::isVisible)
        .orElseThrow(ProblemException::notFound);
  }

  /** Newest first. */
  List<ImportJob> list(Instant before, UUID beforeId, int most) {
    StaffMember member = caller.member();
    if (!seesAll(member) && member.department() == null) {
      return List.of();
    }
    String department = seesAll(member) ? null : member.department();
    return look(() -> store.list(department, before, beforeId, most));
  }

  /** What is wrong with a file, after a number. */
  List<ImportFaults.Numbered> faults(UUID id, int after, int most) {
    return look(() -> faults.find(id, after, most));
  }

  /** Whether its file is still kept. */
  boolean isKept(UUID id) {
    return look(() -> parts.isKept(id));
  }

  /**
   * Cancels an import that is not over.
   *
   * @throws ProblemException 409 where it is
   */
  @Transactional
  ImportJob cancel(UUID id) {
    ImportJob before = get(id);
    department(before.options().department());
    if (!leases.cancel(id, clock.instant().truncatedTo(ChronoUnit.MICROS))) {
      throw ProblemException.conflict(Text.of("该导入已结束。", "The import is over."));
    }
    ImportJob after = get(id);
    audit.record(
        "import.cancel",
        "import/" + id,
        before.progress().state().name(),
        after.progress().state().name());
    return after;
  }

  private <T> T look(Callable<T> reading) {
    return QuarkusTransaction.joiningExisting()
        .call(
            () -> {
              audit.changesNothing();
              return reading.call();
            });
  }

  private boolean isVisible(ImportJob job) {
    StaffMember member = caller.member();
    return seesAll(member) || member.worksFor(job.options().department());
  }

  private static boolean seesAll(StaffMember member) {
    return member.has(Role.PUBLISHER) || member.has(Role.LEADER);
  }
}
