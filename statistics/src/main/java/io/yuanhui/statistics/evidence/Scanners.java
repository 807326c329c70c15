package io.yuanhui.statistics.evidence;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The scanner that is configured. */
@Dependent
class Scanners {

  @Produces
  @Singleton
  VirusScanner scanner(EvidenceConfig config) {
    return switch (config.scanner()) {
      case NONE -> new NoScanner();
      case CLAMAV ->
          new Clamd(config.clamd().host(), config.clamd().port(), config.clamd().timeout());
    };
  }
}
