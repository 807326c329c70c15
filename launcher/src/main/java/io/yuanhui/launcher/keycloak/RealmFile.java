package io.yuanhui.launcher.keycloak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The realm as a file, in which Keycloak replaces {@code ${GATEWAY_URL}}.
 *
 * @param gateway what it is replaced with
 */
record RealmFile(Path file, URI gateway) {

  /** Imports the realm at the start unless it is there. */
  List<String> importOptions() {
    // What --import-realm sets, which however looks in Keycloak's own directory only.
    return List.of(
        "-Dkeycloak.migration.action=import",
        "-Dkeycloak.migration.provider=singleFile",
        "-Dkeycloak.migration.file=" + file,
        "-Dkeycloak.migration.strategy=IGNORE_EXISTING",
        "-Dkeycloak.migration.replace-placeholders=true");
  }

  boolean isImportedIn(Path directory) {
    try {
      return Files.exists(mark(directory)) && Files.readString(mark(directory)).equals(hash());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  void markImportedIn(Path directory) {
    try {
      Files.writeString(mark(directory), hash());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static Path mark(Path directory) {
    return directory.resolve("realm.sha256");
  }

  private String hash() throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(Files.readAllBytes(file));
      digest.update(gateway.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
