package io.yuanhui.statistics.evidence;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;

/** How the S3 store is reached: what is wrong with it, and the connection. */
final class S3Settings {

  private static final String NAME = "yuanhui.evidence.s3.";

  /** What MinIO and its documentation start with. */
  private static final Set<String> KNOWN_SECRETS = Set.of("minioadmin", "minio123", "password");

  private static final Duration LONGEST_CONNECT = Duration.ofSeconds(3);
  private static final Duration LONGEST_SILENCE = Duration.ofSeconds(10);
  private static final int ATTEMPTS = 2;

  private S3Settings() {}

  /** What is missing or unfit, one line each, without values. */
  static List<String> faults(EvidenceConfig.S3 s3) {
    List<String> faults = new ArrayList<>();
    requireSet("endpoint", s3.endpoint(), faults);
    requireSet("bucket", s3.bucket(), faults);
    requireSet("access-key", s3.accessKey(), faults);
    requireSet("secret-key", s3.secretKey(), faults);
    if (s3.endpoint().filter(endpoint -> !isAddress(endpoint)).isPresent()) {
      faults.add(NAME + "endpoint is no address such as https://s3.example.gov.cn");
    }
    if (s3.secretKey().filter(KNOWN_SECRETS::contains).isPresent()) {
      faults.add(NAME + "secret-key is a known development secret");
    }
    return faults;
  }

  /**
   * The connection. Checksums of Amazon's own, and chunks signed one by one, are left out as other
   * stores do not know them all; the content is verified when it is read.
   */
  static S3Client connect(EvidenceConfig.S3 s3) {
    return S3Client.builder()
        .endpointOverride(URI.create(s3.endpoint().orElseThrow()))
        .region(Region.of(s3.region()))
        .credentialsProvider(
            StaticCredentialsProvider.create(
                AwsBasicCredentials.create(
                    s3.accessKey().orElseThrow(), s3.secretKey().orElseThrow())))
        .forcePathStyle(s3.pathStyle())
        .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
        .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
        .serviceConfiguration(
            S3Configuration.builder()
                .chunkedEncodingEnabled(false)
                .expectContinueEnabled(false)
                .build())
        .httpClientBuilder(
            UrlConnectionHttpClient.builder()
                .connectionTimeout(shorter(s3.timeout(), LONGEST_CONNECT))
                .socketTimeout(shorter(s3.timeout(), LONGEST_SILENCE)))
        .overrideConfiguration(
            whole ->
                whole
                    .apiCallTimeout(s3.timeout())
                    .retryStrategy(retries -> retries.maxAttempts(ATTEMPTS)))
        .build();
  }

  private static void requireSet(String setting, Optional<String> value, List<String> faults) {
    if (value.filter(text -> !text.isBlank()).isEmpty()) {
      faults.add(NAME + setting + " is not set");
    }
  }

  private static boolean isAddress(String endpoint) {
    try {
      URI uri = URI.create(endpoint);
      return uri.getHost() != null && Set.of("http", "https").contains(uri.getScheme());
    } catch (IllegalArgumentException unreadable) {
      return false;
    }
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
