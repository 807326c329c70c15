package io.yuanhui.statistics.lineage;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The seam to what is attached to submissions; a bean of this type shows it in the lineage. */
public interface AttachedEvidence {

  /** What is attached to each of some submissions; those without may be left out. */
  Map<UUID, List<AttachedFileView>> of(Collection<UUID> submissions);
}
