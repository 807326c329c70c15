package io.yuanhui.statistics.evidence;

import io.yuanhui.commons.file.ReceivedFile;
import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.problem.Text;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/**
 * The configured bucket; a content is the object {@code <prefix><context>/<its id>}. Whatever keeps
 * the store from answering, wrong credentials too, is a 503 to the caller and a line in the log.
 */
@Singleton
class Bucket {

  private static final Logger LOG = Logger.getLogger(Bucket.class);
  private static final Duration AGAIN = Duration.ofSeconds(30);

  private final EvidenceConfig.S3 settings;
  private final String directory;
  private S3Client client;

  Bucket(EvidenceConfig config, @ConfigProperty(name = "yuanhui.context") String context) {
    this.settings = config.s3();
    this.directory = settings.prefix().orElse("") + context + "/";
  }

  /** Makes an object, or makes it again. */
  void put(UUID content, FileType type, ReceivedFile file) {
    ask(
        s3 ->
            s3.putObject(
                put ->
                    put.bucket(name())
                        .key(key(content))
                        .contentType(type.mediaType())
                        .metadata(Map.of("sha256", file.sha256()))
                        .serverSideEncryption(settings.encryption().orElse(null)),
                RequestBody.fromFile(file.path())));
  }

  /** Writes an object if it is there and has that size; its bytes are for the caller to verify. */
  void get(UUID content, long size, OutputStream out) {
    ask(
        s3 -> {
          try {
            s3.getObject(
                get -> get.bucket(name()).key(key(content)),
                (response, in) -> write(response, in, size, out));
          } catch (NoSuchKeyException missing) {
            LOG.errorf("The object %s is not in the bucket", key(content));
          }
        });
  }

  /** Deletes an object; one that is not there is deleted already. */
  void delete(UUID content) {
    ask(s3 -> s3.deleteObject(delete -> delete.bucket(name()).key(key(content))));
  }

  static ProblemException unavailable() {
    return ProblemException.unavailable(
        Text.of("文件存储暂不可用，请稍后重试。", "The store of files is away; try again later."), AGAIN);
  }

  String key(UUID content) {
    return directory + content;
  }

  @PreDestroy
  synchronized void close() {
    if (client != null) {
      client.close();
    }
  }

  private static Void write(
      GetObjectResponse response, AbortableInputStream in, long size, OutputStream out)
      throws IOException {
    if (response.contentLength() == size) {
      in.transferTo(out);
    } else {
      in.abort();
    }
    return null;
  }

  private void ask(Consumer<S3Client> question) {
    try {
      question.accept(client());
    } catch (SdkException failed) {
      LOG.warnf("The S3 store does not do as asked: %s", reason(failed));
      throw unavailable();
    }
  }

  /** Made when first asked, so that a service without S3 has nothing of it in memory. */
  private synchronized S3Client client() {
    if (client == null) {
      if (!S3Settings.faults(settings).isEmpty()) {
        LOG.error("A file is in the S3 store, but yuanhui.evidence.s3 is not configured");
        throw unavailable();
      }
      client = S3Settings.connect(settings);
    }
    return client;
  }

  private String name() {
    return settings.bucket().orElseThrow();
  }

  private static String reason(SdkException failed) {
    return failed instanceof AwsServiceException answer && answer.awsErrorDetails() != null
        ? answer.statusCode() + " " + answer.awsErrorDetails().errorCode()
        : failed.getMessage();
  }
}
