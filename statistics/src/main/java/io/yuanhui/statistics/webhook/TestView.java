package io.yuanhui.statistics.webhook;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What came of a test. */
@Schema(description = "测试推送的结果；what came of a test")
public record TestView(
    @Schema(description = "即 webhook-id", examples = "test_0f8fad5b-d9cb-469f-a165-70867728950e")
        String message,
    boolean delivered,
    @Schema(description = "接收方的状态码；未收到应答为 null", examples = "204", nullable = true) Integer status,
    @Schema(examples = "HTTP 204") String reason,
    @Schema(examples = "38") long millis) {}
