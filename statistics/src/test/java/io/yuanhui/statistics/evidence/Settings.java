package io.yuanhui.statistics.evidence;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;

/** The evidence's configuration as it is read from settings, without an application. */
final class Settings {

  private Settings() {}

  static EvidenceConfig of(Map<String, String> settings) {
    Map<String, String> all = new HashMap<>(settings);
    all.put("yuanhui.evidence.scanner", "none");
    return new SmallRyeConfigBuilder()
        .addDiscoveredConverters()
        .withMapping(EvidenceConfig.class)
        .withSources(new PropertiesConfigSource(all, "test", 1))
        .build()
        .getConfigMapping(EvidenceConfig.class);
  }

  static EvidenceConfig with(Map<String, String> settings, String name, String value) {
    Map<String, String> changed = new HashMap<>(settings);
    changed.put(name, value);
    return of(changed);
  }
}
