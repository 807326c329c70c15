package io.yuanhui.statistics.evidence;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/** Has the application under test keep evidence in an S3 server, two files of a submission. */
public final class ObjectServerResource implements QuarkusTestResourceLifecycleManager {

  private final ObjectServer server = new ObjectServer();

  @Override
  public Map<String, String> start() {
    Map<String, String> settings = new HashMap<>(server.start().settings());
    settings.put("yuanhui.evidence.most-files", "2");
    // The test says when objects are swept.
    settings.put("quarkus.scheduler.enabled", "false");
    return settings;
  }

  @Override
  public void inject(TestInjector fields) {
    fields.injectIntoFields(server, new TestInjector.MatchesType(ObjectServer.class));
  }

  @Override
  public void stop() {
    server.stop();
  }
}
