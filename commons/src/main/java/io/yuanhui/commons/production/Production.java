package io.yuanhui.commons.production;

import io.smallrye.config.SmallRyeConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.Config;

/** Whether this application serves real people: in every profile but those of one machine. */
@ApplicationScoped
public class Production {

  private static final Set<String> OTHERS = Set.of("local", "dev", "test");

  private final List<String> profiles;

  Production(Config config) {
    this.profiles = config.unwrap(SmallRyeConfig.class).getProfiles();
  }

  /** Whether it does. */
  public boolean isOn() {
    return Collections.disjoint(profiles, OTHERS);
  }

  /**
   * Refuses to go on.
   *
   * @param faults one line each, without secrets; none changes nothing
   * @throws UnsafeConfiguration naming every fault
   */
  public void refuse(List<String> faults) {
    if (!faults.isEmpty()) {
      throw new UnsafeConfiguration(profiles, faults);
    }
  }
}
