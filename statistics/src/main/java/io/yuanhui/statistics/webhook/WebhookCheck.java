package io.yuanhui.statistics.webhook;

import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.problem.Text;
import io.yuanhui.commons.problem.Violation;
import io.yuanhui.statistics.indicator.Catalogue;
import io.yuanhui.statistics.indicator.Indicators;
import io.yuanhui.statistics.region.RegionTree;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What a subscription has to be; every fault at once. */
@ApplicationScoped
class WebhookCheck {

  private static final int LONGEST_URL = 1000;
  private static final int LONGEST_DESCRIPTION = 200;
  private static final int MOST_SELECTORS = 100;
  private static final int LARGEST_BATCH = 100;
  private static final int HIGHEST_PORT = 65_535;

  private final Indicators indicators;
  private final RegionTree regions;
  private final Reach reach;
  private final Topics topics;

  WebhookCheck(Indicators indicators, RegionTree regions, Reach reach, Topics topics) {
    this.indicators = indicators;
    this.regions = regions;
    this.reach = reach;
    this.topics = topics;
  }

  /**
   * Checks a request.
   *
   * @param topic of the subscription that is there; null for a new one, which may say from when on
   * @return from when on, where it says so
   * @throws ProblemException 422 naming every fault
   */
  Optional<Instant> check(WebhookRequest request, String topic) {
    List<Violation> faults = new ArrayList<>();
    checkUrl(request.url(), faults);
    checkTopic(request, topic, faults);
    if (request.description() != null && request.description().length() > LONGEST_DESCRIPTION) {
      faults.add(Violation.body("description", Text.of("最多 200 字。", "200 characters at most.")));
    }
    if (request.batch() != null && (request.batch() < 1 || request.batch() > LARGEST_BATCH)) {
      faults.add(Violation.body("batch", Text.of("须在 1 到 100 之间。", "1 to 100.")));
    }
    Catalogue catalogue = indicators.catalogue();
    checkCodes(
        "indicators",
        request.indicators(),
        code -> !catalogue.select(code).isEmpty(),
        Text.of("没有这个指标。", "There is no such indicator."),
        faults);
    checkCodes(
        "regions",
        request.regions(),
        code -> regions.find(code).isPresent(),
        Text.of("没有这个地区代码。", "There is no such region."),
        faults);
    Optional<Instant> since = since(request.since(), topic == null, faults);
    if (!faults.isEmpty()) {
      throw ProblemException.rules(faults);
    }
    return since;
  }

  private void checkUrl(String url, List<Violation> faults) {
    if (url == null || url.isBlank()) {
      faults.add(Violation.body("url", Text.of("必填。", "Required.")));
      return;
    }
    Optional<URI> read = read(url);
    if (read.isEmpty()) {
      faults.add(
          Violation.body(
              "url",
              Text.of(
                  "须为形如 https://hooks.example.gov.cn/yuanhui 的地址，不含用户名和片段，最多 1000 字符。",
                  "An address such as https://hooks.example.gov.cn/yuanhui, without user and"
                      + " fragment, of 1000 characters at most.")));
    } else if (!reach.speaks(read.get().getScheme())) {
      faults.add(Violation.body("url", Text.of("须为 https。", "It must be https.")));
    } else if (reach.refusal(read.get()).isPresent()) {
      faults.add(
          Violation.body(
              "url",
              Text.of(
                  "不得推送到内网、本机等非公网地址，除非配置允许。",
                  "Not to an address that is not public, unless the configuration allows it.")));
    }
  }

  /** Only figures are chosen by indicators and regions. */
  private void checkTopic(WebhookRequest request, String topic, List<Violation> faults) {
    String asked = request.topic() == null ? topic : request.topic();
    if (asked == null) {
      return;
    }
    if (!topics.names().contains(asked)) {
      String known = String.join(", ", topics.names());
      faults.add(Violation.body("topic", Text.of("须为 " + known + "。", "One of " + known + ".")));
    } else if (topic != null && !topic.equals(asked)) {
      faults.add(Violation.body("topic", Text.of("不能更改。", "It cannot be changed.")));
    } else if (!asked.equals(EventSource.FIGURES)) {
      noneOf("indicators", request.indicators(), faults);
      noneOf("regions", request.regions(), faults);
    }
  }

  private static void noneOf(String field, List<String> codes, List<Violation> faults) {
    if (codes != null && !codes.isEmpty()) {
      faults.add(Violation.body(field, Text.of("仅用于 figures。", "Only with figures.")));
    }
  }

  private static Optional<URI> read(String url) {
    try {
      URI uri = new URI(url);
      boolean fine =
          url.length() <= LONGEST_URL
              && url.chars().allMatch(c -> c > ' ' && c < 0x7f)
              && uri.getScheme() != null
              && uri.getHost() != null
              && uri.getRawUserInfo() == null
              && uri.getRawFragment() == null
              && uri.getPort() != 0
              && uri.getPort() <= HIGHEST_PORT;
      return fine ? Optional.of(uri) : Optional.empty();
    } catch (URISyntaxException unreadable) {
      return Optional.empty();
    }
  }

  private static void checkCodes(
      String field,
      List<String> codes,
      Predicate<String> known,
      Text unknown,
      List<Violation> faults) {
    if (codes == null) {
      return;
    }
    if (codes.size() > MOST_SELECTORS) {
      faults.add(Violation.body(field, Text.of("最多 100 个。", "100 at most.")));
      return;
    }
    for (int i = 0; i < codes.size(); i++) {
      if (codes.get(i) == null || !known.test(codes.get(i))) {
        faults.add(Violation.body(field + "[" + i + "]", unknown));
      }
    }
    if (new HashSet<>(codes).size() < codes.size()) {
      faults.add(Violation.body(field, Text.of("有重复。", "Something is repeated.")));
    }
  }

  private static Optional<Instant> since(String since, boolean mayBegin, List<Violation> faults) {
    if (since == null) {
      return Optional.empty();
    }
    if (!mayBegin) {
      faults.add(Violation.body("since", Text.of("只能在新增时给出。", "Only when it is created.")));
      return Optional.empty();
    }
    try {
      return Optional.of(OffsetDateTime.parse(since).toInstant());
    } catch (DateTimeParseException unreadable) {
      faults.add(
          Violation.body(
              "since",
              Text.of(
                  "须为 RFC 3339 时间，例如 2020-09-30T12:00:00+08:00。",
                  "An RFC 3339 time, such as 2020-09-30T12:00:00+08:00.")));
      return Optional.empty();
    }
  }
}
