package io.yuanhui.statistics.evidence;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** What may be attached, who looks at it first, and where it is kept. */
@ConfigMapping(prefix = "yuanhui.evidence")
interface EvidenceConfig {

  /** Of one file; a request may have more, see {@code quarkus.http.limits.max-body-size}. */
  @WithDefault("20M")
  MemorySize maxSize();

  /** Files of one submission, those that were taken out again included. */
  @WithDefault("50")
  int mostFiles();

  Scanner scanner();

  Clamd clamd();

  /** Where new files go; those that are there already are read where they are. */
  @WithDefault("database")
  Place store();

  S3 s3();

  /** Who looks for viruses. */
  enum Scanner {
    /** Nobody: on a developer's machine. */
    NONE,
    CLAMAV
  }

  /** ClamAV's daemon. */
  interface Clamd {

    @WithDefault("clamav")
    String host();

    @WithDefault("3310")
    int port();

    /** For connecting, and for each answer. */
    @WithDefault("30S")
    Duration timeout();
  }

  /** A bucket of a store that speaks Amazon's S3. */
  interface S3 {

    /** Such as {@code https://s3.example.gov.cn}. */
    Optional<String> endpoint();

    @WithDefault("us-east-1")
    String region();

    /** It has to be there. */
    Optional<String> bucket();

    Optional<String> accessKey();

    Optional<String> secretKey();

    /** The bucket's name in the path rather than in the host. */
    @WithDefault("true")
    boolean pathStyle();

    /** What the names of all objects begin with, such as {@code yuanhui/}. */
    Optional<String> prefix();

    /** What the store is asked to encrypt with: {@code AES256} or {@code aws:kms}. */
    Optional<String> encryption();

    /** For each operation as a whole, shorter than the gateway's patience. */
    @WithDefault("20S")
    Duration timeout();
  }
}
