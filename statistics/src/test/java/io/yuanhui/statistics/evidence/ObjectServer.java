package io.yuanhui.statistics.evidence;

import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A real S3 server: it speaks HTTP, verifies signatures (version 4) and keeps its bucket in memory,
 * where a test can look and change things behind the service's back.
 *
 * <p>Its libraries are on the tests' class path, but Quarkus' own older Guice comes before theirs;
 * so the server has a class loader of its own, without that.
 */
final class ObjectServer {

  static final String BUCKET = "evidence";
  static final String ACCESS_KEY = "trial";
  static final String SECRET_KEY = "3b1f6e0a";

  private final Object server;
  private String address;

  ObjectServer() {
    try {
      server =
          new URLClassLoader(libraries(), ClassLoader.getPlatformClassLoader())
              .loadClass("io.yuanhui.statistics.evidence.S3ProxyServer")
              .getConstructor(String.class, String.class, String.class)
              .newInstance(BUCKET, ACCESS_KEY, SECRET_KEY);
    } catch (ReflectiveOperationException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** Starts it, again at the port it had before. */
  ObjectServer start() {
    address = (String) call("start");
    return this;
  }

  void stop() {
    call("stop");
  }

  /** What a service is told to find it. */
  Map<String, String> settings() {
    return Map.of(
        "yuanhui.evidence.store", "s3",
        "yuanhui.evidence.s3.endpoint", address,
        "yuanhui.evidence.s3.bucket", BUCKET,
        "yuanhui.evidence.s3.access-key", ACCESS_KEY,
        "yuanhui.evidence.s3.secret-key", SECRET_KEY,
        "yuanhui.evidence.s3.prefix", "district/",
        "yuanhui.evidence.s3.timeout", "15S");
  }

  @SuppressWarnings("unchecked")
  List<String> keys() {
    return (List<String>) call("keys");
  }

  String contentType(String key) {
    return (String) call("contentType", key);
  }

  @SuppressWarnings("unchecked")
  Map<String, String> metadata(String key) {
    return (Map<String, String>) call("metadata", key);
  }

  /** Puts an object where the service does not see who did. */
  void overwrite(String key, byte[] content) {
    call("overwrite", key, content);
  }

  void remove(String key) {
    call("remove", key);
  }

  private Object call(String method, Object... arguments) {
    Class<?>[] types = Arrays.stream(arguments).map(Object::getClass).toArray(Class<?>[]::new);
    try {
      return server.getClass().getMethod(method, types).invoke(server, arguments);
    } catch (ReflectiveOperationException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static URL[] libraries() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(library -> !library.endsWith("-classes.jar"))
        .map(ObjectServer::url)
        .toArray(URL[]::new);
  }

  private static URL url(String library) {
    try {
      return Path.of(library).toUri().toURL();
    } catch (java.net.MalformedURLException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
