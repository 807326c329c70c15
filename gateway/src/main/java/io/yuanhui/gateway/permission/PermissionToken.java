package io.yuanhui.gateway.permission;

import java.time.Instant;

/** A token that carries what its holder may do at one service, ready to be sent on. */
record PermissionToken(CharSequence authorization, Instant expiry) {}
