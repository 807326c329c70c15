package io.yuanhui.statistics.webhook;

import java.net.URI;
import java.util.List;

/**
 * Where a message goes and who signs it.
 *
 * @param secrets those that are valid now, the newest first
 * @param attempt counted from 1
 */
record Envelope(URI url, List<String> secrets, int attempt) {}
