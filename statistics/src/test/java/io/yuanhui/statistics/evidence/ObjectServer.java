package io.yuanhui.statistics.evidence;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.gaul.s3proxy.AuthenticationType;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobProviderMetadata;
import org.jclouds.ContextBuilder;
import org.jclouds.blobstore.BlobStore;
import org.jclouds.blobstore.BlobStoreContext;
import org.jclouds.blobstore.domain.Blob;
import org.jclouds.blobstore.domain.StorageMetadata;
import org.jclouds.blobstore.options.ListContainerOptions.Builder;

/**
 * A real S3 server, S3Proxy: it speaks HTTP, verifies signatures (version 4) and keeps its bucket
 * in memory, where a test can look and change things behind the service's back.
 */
final class ObjectServer {

  static final String BUCKET = "evidence";
  static final String ACCESS_KEY = "trial";
  static final String SECRET_KEY = "3b1f6e0a";

  private final BlobStore bucket;
  private S3Proxy server;
  private int port;

  ObjectServer() {
    bucket =
        ContextBuilder.newBuilder(new TransientNio2BlobProviderMetadata())
            .credentials("nobody", "none")
            .buildView(BlobStoreContext.class)
            .getBlobStore();
    bucket.createContainerInLocation(null, BUCKET);
  }

  /** Starts it, again at the port it had before. */
  ObjectServer start() {
    server =
        S3Proxy.builder()
            .endpoint(URI.create("http://127.0.0.1:" + port))
            .awsAuthentication(AuthenticationType.AWS_V4, ACCESS_KEY, SECRET_KEY)
            .blobStore(bucket)
            .build();
    try {
      server.start();
    } catch (Exception failed) {
      throw new IllegalStateException(failed);
    }
    port = server.getPort();
    return this;
  }

  void stop() {
    try {
      server.stop();
    } catch (Exception failed) {
      throw new IllegalStateException(failed);
    }
  }

  String address() {
    return "http://127.0.0.1:" + port;
  }

  /** What a service is told to find it. */
  Map<String, String> settings() {
    return Map.of(
        "yuanhui.evidence.store", "s3",
        "yuanhui.evidence.s3.endpoint", address(),
        "yuanhui.evidence.s3.bucket", BUCKET,
        "yuanhui.evidence.s3.access-key", ACCESS_KEY,
        "yuanhui.evidence.s3.secret-key", SECRET_KEY,
        "yuanhui.evidence.s3.prefix", "district/",
        "yuanhui.evidence.s3.timeout", "3S");
  }

  List<String> keys() {
    return bucket.list(BUCKET, Builder.recursive()).stream()
        .map(StorageMetadata::getName)
        .toList();
  }

  boolean has(String key) {
    return bucket.blobExists(BUCKET, key);
  }

  String contentType(String key) {
    return bucket.blobMetadata(BUCKET, key).getContentMetadata().getContentType();
  }

  Map<String, String> metadata(String key) {
    return bucket.blobMetadata(BUCKET, key).getUserMetadata();
  }

  /** Puts an object where the service does not see who did. */
  void overwrite(String key, byte[] content) {
    Blob blob = bucket.blobBuilder(key).payload(content).contentLength(content.length).build();
    bucket.putBlob(BUCKET, blob);
  }

  void remove(String key) {
    bucket.removeBlob(BUCKET, key);
  }
}
