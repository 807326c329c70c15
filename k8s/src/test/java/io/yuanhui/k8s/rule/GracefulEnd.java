package io.yuanhui.k8s.rule;

import static io.yuanhui.k8s.rule.EachContainer.unless;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.Lifecycle;
import io.fabric8.kubernetes.api.model.LifecycleHandler;
import io.fabric8.kubernetes.api.model.SleepAction;
import io.yuanhui.k8s.Workload;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A server that is told to end is first left alone until nobody sends it requests, and then killed
 * no sooner than it has had the time that it takes for those under way.
 *
 * @param shutdown the longest that the applications take
 */
public record GracefulEnd(Duration shutdown) implements EachContainer {

  private static final Duration NOBODY_SENDS_ANY_MORE = Duration.ofSeconds(5);
  private static final Duration FOR_THE_REST = Duration.ofSeconds(5);

  @Override
  public Stream<String> faults(Workload workload, Container container) {
    if (!workload.isOfTheSuite() || !workload.isServer()) {
      return Stream.empty();
    }
    Duration sleep =
        Optional.ofNullable(container.getLifecycle())
            .map(Lifecycle::getPreStop)
            .map(LifecycleHandler::getSleep)
            .map(SleepAction::getSeconds)
            .map(Duration::ofSeconds)
            .orElse(Duration.ZERO);
    Long grace = workload.pod().getTerminationGracePeriodSeconds();
    Duration needed = sleep.plus(shutdown).plus(FOR_THE_REST);
    return Stream.concat(
        unless(sleep.compareTo(NOBODY_SENDS_ANY_MORE) >= 0, "ends while requests still come"),
        unless(
            grace != null && Duration.ofSeconds(grace).compareTo(needed) >= 0,
            "is killed before " + needed.toSeconds() + " s have passed"));
  }
}
