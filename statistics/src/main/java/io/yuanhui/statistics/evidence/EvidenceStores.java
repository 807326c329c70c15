package io.yuanhui.statistics.evidence;

import io.yuanhui.commons.file.ReceivedFile;
import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.problem.ProblemType;
import io.yuanhui.commons.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import org.jboss.logging.Logger;

/**
 * The store that new files go to, and the one that each file is in: another configuration does not
 * move what is there.
 */
@ApplicationScoped
class EvidenceStores {

  private static final Logger LOG = Logger.getLogger(EvidenceStores.class);

  private final EvidenceConfig config;
  private final DatabaseStore database;
  private final S3Store s3;

  EvidenceStores(EvidenceConfig config, DatabaseStore database, S3Store s3) {
    this.config = config;
    this.database = database;
    this.s3 = s3;
  }

  /** The one that new files go to. */
  EvidenceStore current() {
    return at(config.store());
  }

  /** The one that a file is in. */
  EvidenceStore of(Evidence file) {
    return at(file.place());
  }

  /**
   * The content of a file, read whole and compared with what was attached before its first byte is
   * given; on disk until it is closed, so that no store waits for a slow reader.
   *
   * @throws ProblemException 500 where it is missing or another, 503 where the store is away
   */
  InputStream open(Evidence file) {
    ReceivedFile read = ReceivedFile.written(out -> of(file).write(file, out));
    try {
      requireUnchanged(file, read);
      return Files.newInputStream(read.path(), StandardOpenOption.DELETE_ON_CLOSE);
    } catch (IOException lost) {
      read.close();
      throw new UncheckedIOException(lost);
    } catch (ProblemException changed) {
      read.close();
      throw changed;
    }
  }

  private static void requireUnchanged(Evidence file, ReceivedFile read) {
    if (read.size() != file.size() || !read.sha256().equals(file.sha256())) {
      LOG.errorf(
          "The content of %s, %s in %s, is missing or not what was attached: %d bytes, SHA-256 %s",
          file.entity(), file.content(), file.place(), read.size(), read.sha256());
      throw new ProblemException(
          ProblemType.INTERNAL_ERROR,
          Text.of(
              "文件内容缺失，或与上传时的 SHA-256 不符，故不提供；请告知管理员。",
              "The content is missing or no longer what was attached, by its SHA-256, so it is not"
                  + " given out; please tell the administrator."));
    }
  }

  private EvidenceStore at(Place place) {
    return switch (place) {
      case DATABASE -> database;
      case S3 -> s3;
    };
  }
}
