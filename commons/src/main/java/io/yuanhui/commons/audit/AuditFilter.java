package io.yuanhui.commons.audit;

import java.time.Instant;

/** Which events are asked for; what is null does not matter. Both times are included. */
record AuditFilter(String entity, String actor, Instant from, Instant to) {}
