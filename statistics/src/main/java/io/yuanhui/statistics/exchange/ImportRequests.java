package io.yuanhui.statistics.exchange;

import io.yuanhui.commons.file.FileName;
import io.yuanhui.commons.file.ReceivedFile;
import io.yuanhui.commons.idempotency.KeyedRequests;
import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.problem.Text;
import io.yuanhui.commons.problem.Violation;
import io.yuanhui.statistics.submission.DraftSaving;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Receives files, once for each key, and answers with what came of their import. */
@ApplicationScoped
class ImportRequests {

  private final Imports imports;
  private final KeyedRequests requests;
  private final ImportConfig config;

  ImportRequests(Imports imports, KeyedRequests requests, ImportConfig config) {
    this.imports = imports;
    this.requests = requests;
    this.config = config;
  }

  /**
   * A request.
   *
   * @param submission the one whose figures are to be replaced; null for a new one
   * @param ifMatch the version of it that the sender has seen
   * @param name the file's name; may be null
   * @param async whether the answer is not to wait for the import
   */
  record Received(
      ImportOptions options,
      UUID submission,
      String ifMatch,
      String name,
      MediaType type,
      boolean async) {}

  /** The import, and whether its request was one before. */
  record Begun(ImportJob job, boolean repeated) {}

  /**
   * Receives a file.
   *
   * @param location the address of an import
   * @throws ProblemException 403, 413, 415 or 422 for a file that is not taken; 404, 409, 412, 428
   *     for a submission that cannot be replaced
   */
  Begun receive(Received request, InputStream body, Function<UUID, URI> location) throws Exception {
    ImportOptions asked = mine(request.options());
    ImportFormat format = ImportFormat.of(request.type());
    Charset declared = ImportFormat.declared(request.type());
    String name = request.name() == null ? null : FileName.read(request.name());
    try (ReceivedFile file = ReceivedFile.from(body, config.maxSize().asLongValue())) {
      TextScan scan = format == ImportFormat.XLSX ? null : TextScan.of(file.path());
      Response first =
          requests.once(
              identity(request, asked, format, declared, name, file),
              () ->
                  Response.accepted()
                      .location(
                          location.apply(
                              imports
                                  .begin(
                                      into(request, asked),
                                      format,
                                      charset(format, declared, scan),
                                      rows(format, scan),
                                      name,
                                      file)
                                  .id()))
                      .build());
      ImportJob job = imports.get(id(first.getLocation()));
      boolean waits = !request.async() && file.size() <= config.atOnce().asLongValue();
      return new Begun(waits ? imports.await(job) : submitted(job), KeyedRequests.isReplay(first));
    }
  }

  private ImportJob submitted(ImportJob job) {
    imports.submit(job);
    return job;
  }

  private ImportOptions mine(ImportOptions asked) {
    return new ImportOptions(
        imports.department(asked.department()),
        asked.region(),
        asked.period(),
        asked.form(),
        asked.dryRun(),
        asked.validOnly(),
        null);
  }

  /** What is asked for, of a submission that is there. */
  private ImportOptions into(Received request, ImportOptions asked) {
    if (request.submission() == null) {
      return asked;
    }
    DraftSaving.OpenDraft open = imports.openDraft(request.submission(), request.ifMatch());
    return new ImportOptions(
        open.department(),
        first(asked.region(), open.region()),
        first(asked.period(), open.period()),
        first(asked.form(), open.form()),
        asked.dryRun(),
        asked.validOnly(),
        new ImportOptions.Into(request.submission(), open.version()));
  }

  private static String first(String asked, String open) {
    return asked == null ? open : asked;
  }

  private static List<Object> identity(
      Received request,
      ImportOptions options,
      ImportFormat format,
      Charset declared,
      String name,
      ReceivedFile file) {
    List<Object> identity = new ArrayList<>(List.of(options, format, file.sha256()));
    identity.add(declared == null ? null : declared.name());
    identity.add(name);
    identity.add(request.submission());
    identity.add(request.ifMatch());
    return identity;
  }

  private static Charset charset(ImportFormat format, Charset declared, TextScan scan) {
    if (format != ImportFormat.CSV) {
      return null;
    }
    return declared == null ? scan.charset() : declared;
  }

  /** An estimate, until the file is read: a line feed or an opening brace for each figure. */
  private static Integer rows(ImportFormat format, TextScan scan) {
    return switch (format) {
      case CSV -> Math.toIntExact(Math.min(Integer.MAX_VALUE, Math.max(0, scan.lines() - 1)));
      case JSON, LINES -> Math.toIntExact(Math.min(Integer.MAX_VALUE, scan.braces()));
      case XLSX -> null;
    };
  }

  private static UUID id(URI location) {
    String path = location.getPath();
    return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
  }

  /**
   * Reads a switch of the query.
   *
   * @throws ProblemException 400 for anything but true and false
   */
  static boolean flag(String name, String value) {
    if (value == null || value.equals("false")) {
      return false;
    }
    if (value.equals("true")) {
      return true;
    }
    throw ProblemException.malformed(
        Violation.query(name, Text.of("须为 true 或 false。", "Either true or false.")));
  }
}
