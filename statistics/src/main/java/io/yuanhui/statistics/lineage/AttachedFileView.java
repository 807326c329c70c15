package io.yuanhui.statistics.lineage;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A file that a figure rests on.
 *
 * @param link where it can be read, below the service's {@code /api/<context>/v1}
 */
@Schema(description = "佐证材料；a file that a figure rests on")
public record AttachedFileView(
    @Schema(examples = "6月国库收入日报.pdf") String name,
    @Schema(examples = "application/pdf") String mediaType,
    @Schema(examples = "182044") long size,
    @Schema(description = "内容的 SHA-256") String sha256,
    @Schema(examples = "/submissions/…/evidence/…") String link) {}
