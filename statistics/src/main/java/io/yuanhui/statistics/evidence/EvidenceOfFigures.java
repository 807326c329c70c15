package io.yuanhui.statistics.evidence;

import io.yuanhui.statistics.lineage.AttachedEvidence;
import io.yuanhui.statistics.lineage.AttachedFileView;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Shows the files of submissions in the lineage of the figures that were published from them. */
@ApplicationScoped
class EvidenceOfFigures implements AttachedEvidence {

  private final EvidenceTable table;

  EvidenceOfFigures(EvidenceTable table) {
    this.table = table;
  }

  @Override
  public Map<UUID, List<AttachedFileView>> of(Collection<UUID> submissions) {
    Map<UUID, List<AttachedFileView>> files = new HashMap<>();
    table
        .of(submissions)
        .forEach(
            (id, attached) ->
                files.put(id, attached.stream().map(EvidenceOfFigures::view).toList()));
    return files;
  }

  private static AttachedFileView view(Evidence file) {
    return new AttachedFileView(
        file.name(),
        file.type().mediaType(),
        file.size(),
        file.sha256(),
        "/submissions/%s/evidence/%d".formatted(file.submission(), file.number()));
  }
}
