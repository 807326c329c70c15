package io.yuanhui.k8s;

import io.yuanhui.k8s.rule.Availability;
import io.yuanhui.k8s.rule.GracefulEnd;
import io.yuanhui.k8s.rule.HiddenMeasures;
import io.yuanhui.k8s.rule.Limits;
import io.yuanhui.k8s.rule.MeaningfulProbes;
import io.yuanhui.k8s.rule.NoTokens;
import io.yuanhui.k8s.rule.PinnedImages;
import io.yuanhui.k8s.rule.RestrictedProfile;
import io.yuanhui.k8s.rule.Rule;
import io.yuanhui.k8s.rule.SecretsByReference;
import java.util.List;

/** All rules. */
final class Rules {

  static final List<Rule> ALL =
      List.of(
          new RestrictedProfile(),
          new MeaningfulProbes(),
          new Limits(),
          new PinnedImages(),
          new SecretsByReference(),
          new NoTokens(),
          new HiddenMeasures(),
          new Availability(),
          new GracefulEnd(Applications.longestShutdown()));

  private Rules() {}
}
