package io.yuanhui.statistics.submission;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A submission as it was seen.
 *
 * @param version what was seen; null to take whatever there is
 */
@Schema(description = "所指的报送；a submission meant")
public record SubmissionRef(
    @Schema(examples = "0b8f6f0e-6c0e-4c8e-9a53-0f6b8f7c1a11", required = true) UUID id,
    @Schema(description = "所见的版本；不符则拒绝", examples = "3", nullable = true) Long version) {}
