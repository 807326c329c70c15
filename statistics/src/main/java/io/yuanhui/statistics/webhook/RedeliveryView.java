package io.yuanhui.statistics.webhook;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What goes out again. */
@Schema(description = "重送；what goes out again")
public record RedeliveryView(@Schema(description = "按序重送的事件数", examples = "3") int events) {}
