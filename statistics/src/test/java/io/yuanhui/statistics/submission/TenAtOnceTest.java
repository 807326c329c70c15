package io.yuanhui.statistics.submission;

import static io.yuanhui.statistics.trial.Api.as;
import static io.yuanhui.testing.token.TestTokens.auditor;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.yuanhui.statistics.trial.Corner;
import io.yuanhui.statistics.trial.Form;
import io.yuanhui.statistics.trial.Paper;
import io.yuanhui.statistics.trial.Together;
import io.yuanhui.statistics.trial.TrialTest;
import io.yuanhui.testing.token.TestToken;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Ten people act on the same submissions at once, whatever comes to their minds; and whoever
 * submitted something tries to approve it in the next moment.
 */
@TrialTest
class TenAtOnceTest {

  private static final int PEOPLE = 10;
  private static final int ACTS = 24;
  private static final Set<Integer> SANE = Set.of(200, 201, 403, 409, 412, 422);
  private static final String CELL =
      "{\"reason\": \"再核\", \"cells\": [{\"indicator\": \"revenue\", \"comment\": \"偏高\"}]}";
  private static final List<String> FIRST =
      List.of("submit", "approve", "return", "submit", "approve", "approvals", "publish");
  private static final List<String> ALL =
      List.of(
          "save",
          "submit",
          "submit",
          "return",
          "returnCells",
          "approve",
          "approvals",
          "comments",
          "unlock",
          "schedule",
          "cancel",
          "publish",
          "release",
          "withdraw");

  private final Corner corner = Corner.fresh();
  private final Form form =
      Form.of("finance", corner, 6).cell("revenue", "1").cell("revenue.tax", "1");
  private final List<Paper> papers =
      IntStream.range(0, 4).mapToObj(number -> Paper.draft(form)).toList();
  private final Map<String, List<String>> done = new ConcurrentHashMap<>();

  @Test
  void every_state_is_explained_by_its_timeline_and_no_step_is_lost() {
    papers.forEach(paper -> done.put(paper.id(), Collections.synchronizedList(new ArrayList<>())));

    List<List<Integer>> statuses = Together.call(PEOPLE, this::act);

    List<Integer> odd =
        statuses.stream().flatMap(List::stream).filter(status -> !SANE.contains(status)).toList();
    assertEquals(List.of(), odd);
    int steps = 0;
    for (Paper paper : papers) {
      JsonPath whole = paper.read();
      List<Map<String, Object>> timeline = whole.getList("steps");
      steps += timeline.size();
      assertEquals(explained(timeline), whole.getString("state"));
      assertEquals(
          sorted(done.get(paper.id())),
          sorted(timeline.stream().skip(1).map(TenAtOnceTest::named).toList()),
          "what succeeded and what is written down");
      assertEquals(timeline.size(), events(paper), "an audit event for each step");
      List<String> times = whole.getList("steps.at");
      assertEquals(times.stream().sorted().toList(), times);
    }
    assertTrue(steps > 4 * papers.size(), "hardly anything happened: " + steps);
  }

  /** Follows a timeline: each step is possible after the one before; the last state is the end. */
  private static String explained(List<Map<String, Object>> timeline) {
    SubmissionState state = null;
    String submitter = null;
    String approver = null;
    for (Map<String, Object> step : timeline) {
      SubmissionAction action = SubmissionAction.valueOf((String) step.get("action"));
      SubmissionState to = SubmissionState.valueOf((String) step.get("state"));
      String actor = (String) step.get("actor");
      switch (action) {
        case CREATE -> assertEquals(SubmissionState.DRAFT, to);
        case COMMENT -> assertEquals(state, to);
        default -> assertTrue(action.isPossibleIn(state), action + " in " + state);
      }
      if (action == SubmissionAction.SUBMIT) {
        submitter = actor;
      }
      if (action == SubmissionAction.APPROVE) {
        assertNotEquals(submitter, actor, "approved by who submitted it");
        approver = actor;
      }
      if (action == SubmissionAction.PUBLISH || action == SubmissionAction.SCHEDULE) {
        assertNotEquals(submitter, actor);
        assertNotEquals(approver, actor);
      }
      state = to;
    }
    return state.name();
  }

  private List<Integer> act(int person) {
    Random mind = new Random(person);
    TestToken who = person(person);
    List<Integer> statuses = new ArrayList<>();
    for (int i = 0; i < ACTS; i++) {
      List<String> acts = i < ACTS / 2 ? FIRST : ALL;
      String act = acts.get(mind.nextInt(acts.size()));
      Paper paper = papers.get(mind.nextInt(papers.size()));
      int status = act(who, act, paper);
      statuses.add(status);
      if (act.equals("submit") && status == 200) {
        statuses.add(act(who, "approve", paper));
      }
    }
    return statuses;
  }

  private int act(TestToken who, String act, Paper paper) {
    Response answer =
        switch (act) {
          case "save" ->
              as(who, form.json())
                  .header("If-Match", paper.tag())
                  .put("/submissions/" + paper.id());
          case "submit", "approve" -> paper.attempt(who, act, "");
          case "return", "cancel", "withdraw" -> paper.attempt(who, act, Paper.reason("再核"));
          case "returnCells" -> paper.attempt(who, "return", CELL);
          case "unlock" -> paper.attempt(who, "unlock", CELL);
          case "comments" -> paper.attempt(who, "comments", "{\"comment\": \"已阅\"}");
          case "schedule" ->
              paper.attempt(who, "publish", Paper.publishAt("2199-01-01T00:00:00+08:00"));
          case "publish" -> paper.attempt(who, "publish", "{}");
          case "approvals" -> as(who, together(paper)).post("/submissions/approvals");
          case "release" ->
              as(who, "{\"title\": \"联合\", " + together(paper).substring(1)).post("/releases");
          default -> throw new IllegalArgumentException(act);
        };
    if (answer.statusCode() < 300) {
      done.get(paper.id()).add(stepOf(act) + " " + nameOf(who));
    }
    return answer.statusCode();
  }

  private static String stepOf(String act) {
    return switch (act) {
      case "returnCells" -> "RETURN";
      case "approvals" -> "APPROVE";
      case "comments" -> "COMMENT";
      case "release" -> "PUBLISH";
      default -> act.toUpperCase();
    };
  }

  private static String together(Paper paper) {
    return "{\"submissions\": [{\"id\": \"%s\"}]}".formatted(paper.id());
  }

  private static String named(Map<String, Object> step) {
    return step.get("action") + " " + step.get("actor");
  }

  private static List<String> sorted(List<String> texts) {
    return texts.stream().sorted().toList();
  }

  private static int events(Paper paper) {
    return as(auditor())
        .get("/audit-events?limit=1000&entity=submission/" + paper.id())
        .jsonPath()
        .getList("items")
        .size();
  }

  private final Map<TestToken, String> names = new HashMap<>();

  private String nameOf(TestToken who) {
    synchronized (names) {
      return names.get(who);
    }
  }

  /** A clerk, a reviewer, six who are both and may try what is not theirs, two publishers. */
  private TestToken person(int number) {
    Set<String> roles =
        number < 1
            ? Set.of("clerk")
            : number < 2
                ? Set.of("reviewer")
                : number < 8 ? Set.of("clerk", "reviewer") : Set.of("publisher");
    String name = "person-" + number;
    TestToken token = TestToken.of(name).roles(roles).region("411102");
    TestToken who = number < 8 ? token.department("finance") : token;
    synchronized (names) {
      names.put(who, name);
    }
    return who;
  }
}
