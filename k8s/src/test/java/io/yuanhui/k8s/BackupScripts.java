package io.yuanhui.k8s;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the scripts of {@code k8s/backup} say of their settings. */
final class BackupScripts {

  private static final Pattern VARIABLE = Pattern.compile("\\$\\{?([A-Z][A-Z0-9_]*)");

  private BackupScripts() {}

  /** Environment variables that mean something to one of the jobs. */
  static Set<String> variables() {
    return Stream.of("common.sh", "backup.sh", "archive-binlogs.sh", "prune.sh")
        .map(name -> Repository.text("k8s/backup/" + name))
        .flatMap(text -> VARIABLE.matcher(text).results())
        .map(found -> found.group(1))
        .collect(Collectors.toSet());
  }
}
