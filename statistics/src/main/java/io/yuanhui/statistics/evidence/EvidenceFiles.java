package io.yuanhui.statistics.evidence;

import static io.yuanhui.statistics.submission.SubmissionAction.ATTACH;
import static io.yuanhui.statistics.submission.SubmissionAction.DETACH;

import io.yuanhui.commons.audit.AuditLog;
import io.yuanhui.commons.file.FileName;
import io.yuanhui.commons.file.ReceivedFile;
import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.problem.Text;
import io.yuanhui.commons.problem.Violation;
import io.yuanhui.commons.staff.Caller;
import io.yuanhui.statistics.submission.EvidenceSteps;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * The files of submissions. Who may see a submission may see its files; the department's clerks
 * attach and take out while its figures are theirs to change, and nobody does afterwards: what was
 * reviewed is what stays with the published figures.
 */
@ApplicationScoped
public class EvidenceFiles {

  private static final Logger LOG = Logger.getLogger(EvidenceFiles.class);
  private static final int LONGEST_REASON = 500;

  private final EvidenceSteps submissions;
  private final EvidenceTable table;
  private final EvidenceStores stores;
  private final VirusScanner scanner;
  private final EvidenceConfig config;
  private final AuditLog audit;
  private final Caller caller;
  private final Clock clock;

  EvidenceFiles(
      EvidenceSteps submissions,
      EvidenceTable table,
      EvidenceStores stores,
      VirusScanner scanner,
      EvidenceConfig config,
      AuditLog audit,
      Caller caller,
      Clock clock) {
    this.submissions = submissions;
    this.table = table;
    this.stores = stores;
    this.scanner = scanner;
    this.config = config;
    this.audit = audit;
    this.caller = caller;
    this.clock = clock;
  }

  /** The file, and whether it is new: the same content under the same name is attached once. */
  record Attached(EvidenceView file, boolean isNew) {}

  /**
   * Refuses at once who may not attach to a submission, before a file is received.
   *
   * @throws ProblemException 404, 403 or 409
   */
  @Transactional
  void requireOpen(UUID submission) {
    submissions.requireOpen(submission, ATTACH);
    audit.changesNothing();
  }

  /**
   * Receives a file, checks what it is and brings it to its store, before any transaction; nothing
   * is kept of it but for {@link #attach}.
   *
   * @param declared its media type as the request says; may be null
   * @throws ProblemException 413, 415 or 422 for a file that is not taken, and why; 503 while the
   *     scanner or the store is away
   */
  CheckedFile receive(UUID submission, String name, String declared, InputStream body) {
    String fileName = FileName.read(name);
    ReceivedFile received = ReceivedFile.from(body, config.maxSize().asLongValue());
    boolean taken = false;
    try {
      FileType type = ContentCheck.type(received.path(), fileName, declared);
      requireClean(submission, received);
      EvidenceStore store = stores.current();
      CheckedFile file = new CheckedFile(UUID.randomUUID(), fileName, type, received, store);
      store.bring(file.content(), type, received);
      taken = true;
      return file;
    } finally {
      if (!taken) {
        received.close();
      }
    }
  }

  /** Attaches a file that was received and checked before the transaction that keeps it. */
  @Transactional
  Attached attach(UUID submission, CheckedFile checked) {
    submissions.requireOpen(submission, ATTACH);
    ReceivedFile received = checked.received();
    for (Evidence there : table.of(submission)) {
      if (there.sha256().equals(received.sha256()) && there.name().equals(checked.name())) {
        audit.repeats();
        return new Attached(EvidenceView.from(there), false);
      }
    }
    int number = table.nextNumber(submission);
    requireRoom(number);
    Evidence file =
        new Evidence(
            submission,
            number,
            checked.content(),
            checked.store().place(),
            checked.name(),
            checked.type(),
            received.size(),
            received.sha256(),
            scanner.looks(),
            caller.member().name(),
            now());
    table.add(file);
    checked.store().keep(file.content(), received);
    submissions.take(submission, ATTACH, file.label());
    EvidenceView view = EvidenceView.from(file);
    audit.record("evidence.attach", file.entity(), null, view);
    return new Attached(view, true);
  }

  /** The files of a submission that the caller may see, in their order. */
  @Transactional
  public List<EvidenceView> of(UUID submission) {
    submissions.requireVisible(submission);
    return table.of(submission).stream().map(EvidenceView::from).toList();
  }

  /** One of them, or 404. */
  @Transactional
  EvidenceView get(UUID submission, int number) {
    submissions.requireVisible(submission);
    return EvidenceView.from(find(submission, number));
  }

  /** The content of one of them, compared with what was attached; whoever reads it closes it. */
  InputStream open(UUID submission, int number) {
    return stores.open(find(submission, number));
  }

  /** Takes a file out: its content goes, what it was stays. */
  @Transactional
  EvidenceView remove(UUID submission, int number, String reason) {
    submissions.requireOpen(submission, DETACH);
    String due = reason(reason);
    Evidence file = find(submission, number);
    submissions.take(submission, DETACH, file.label() + "：" + due);
    table.remove(file, caller.member().name(), now());
    stores.of(file).remove(file.content());
    EvidenceView view = EvidenceView.from(file);
    audit.record("evidence.remove", file.entity(), view, null);
    return view;
  }

  private void requireClean(UUID submission, ReceivedFile received) {
    scanner
        .scan(received.path())
        .ifPresent(
            found -> {
              LOG.warnf(
                  "A file for submission %s was refused: %s, SHA-256 %s",
                  submission, found, received.sha256());
              throw ProblemException.rules(
                  List.of(
                      Violation.body(
                          "",
                          Text.of(
                              "文件含有病毒：" + found + "。", "The file has a virus: " + found + "."))));
            });
  }

  private static String reason(String reason) {
    if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
      throw ProblemException.rules(
          List.of(
              Violation.body(
                  "reason", Text.of("必填，不超过 500 字。", "Required, 500 characters at most."))));
    }
    return reason.strip();
  }

  private void requireRoom(int number) {
    if (number > config.mostFiles()) {
      throw ProblemException.rules(
          List.of(
              Violation.body(
                  "",
                  Text.of(
                      "一份报送最多 " + config.mostFiles() + " 个文件。",
                      "A submission has " + config.mostFiles() + " files at most."))));
    }
  }

  private Evidence find(UUID submission, int number) {
    return table.find(submission, number).orElseThrow(ProblemException::notFound);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
