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
import org.jclouds.blobstore.domain.StorageMetadata;
import org.jclouds.blobstore.options.ListContainerOptions.Builder;

/**
 * S3Proxy with a bucket in memory. It lives in a class loader of its own, so that what crosses is
 * of the JDK's types; see {@link ObjectServer}.
 */
public final class S3ProxyServer {

  private final String bucket;
  private final String accessKey;
  private final String secretKey;
  private final BlobStore store;
  private S3Proxy server;
  private int port;

  /** With an empty bucket. */
  public S3ProxyServer(String bucket, String accessKey, String secretKey) {
    this.bucket = bucket;
    this.accessKey = accessKey;
    this.secretKey = secretKey;
    this.store =
        ContextBuilder.newBuilder(new TransientNio2BlobProviderMetadata())
            .credentials("nobody", "none")
            .buildView(BlobStoreContext.class)
            .getBlobStore();
    store.createContainerInLocation(null, bucket);
  }

  /** Starts it, again at the port it had before. */
  public String start() throws Exception {
    server =
        S3Proxy.builder()
            .endpoint(URI.create("http://127.0.0.1:" + port))
            .awsAuthentication(AuthenticationType.AWS_V4, accessKey, secretKey)
            .blobStore(store)
            .build();
    server.start();
    port = server.getPort();
    return "http://127.0.0.1:" + port;
  }

  public void stop() throws Exception {
    server.stop();
  }

  public List<String> keys() {
    return store.list(bucket, Builder.recursive()).stream().map(StorageMetadata::getName).toList();
  }

  public String contentType(String key) {
    return store.blobMetadata(bucket, key).getContentMetadata().getContentType();
  }

  public Map<String, String> metadata(String key) {
    return store.blobMetadata(bucket, key).getUserMetadata();
  }

  public void overwrite(String key, byte[] content) {
    store.putBlob(
        bucket, store.blobBuilder(key).payload(content).contentLength(content.length).build());
  }

  public void remove(String key) {
    store.removeBlob(bucket, key);
  }
}
