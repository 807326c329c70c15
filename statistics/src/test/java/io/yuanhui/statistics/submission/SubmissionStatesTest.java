package io.yuanhui.statistics.submission;

import static io.yuanhui.statistics.submission.SubmissionState.APPROVED;
import static io.yuanhui.statistics.submission.SubmissionState.DRAFT;
import static io.yuanhui.statistics.submission.SubmissionState.PUBLISHED;
import static io.yuanhui.statistics.submission.SubmissionState.RETURNED;
import static io.yuanhui.statistics.submission.SubmissionState.SCHEDULED;
import static io.yuanhui.statistics.submission.SubmissionState.SUBMITTED;
import static io.yuanhui.testing.token.TestTokens.clerk;
import static io.yuanhui.testing.token.TestTokens.publisher;
import static io.yuanhui.testing.token.TestTokens.reviewer;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import io.yuanhui.statistics.trial.Api;
import io.yuanhui.statistics.trial.Corner;
import io.yuanhui.statistics.trial.Form;
import io.yuanhui.statistics.trial.Paper;
import io.yuanhui.statistics.trial.TrialTest;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** In each state, every step that the state does not allow. */
@TrialTest
@Tag("one-database")
class SubmissionStatesTest {

  private static final String FAR_AWAY = "2199-01-01T00:00:00+08:00";

  private final Form form = Form.of("finance", Corner.fresh(), 3).cell("revenue", "1");

  /** The steps as the API offers them, with the states that the contract names for each. */
  private enum Step {
    SAVE(DRAFT, RETURNED),
    SUBMIT(DRAFT, RETURNED),
    RETURN(SUBMITTED),
    APPROVE(SUBMITTED),
    PUBLISH(APPROVED, SCHEDULED),
    SCHEDULE(APPROVED),
    WITHDRAW(PUBLISHED);

    private final Set<SubmissionState> from;

    Step(SubmissionState... from) {
      this.from = Set.of(from);
    }

    Response of(Paper paper, Form form) {
      return switch (this) {
        case SAVE ->
            Api.as(clerk("finance"), form.json())
                .header("If-Match", paper.tag())
                .put("/submissions/" + paper.id());
        case SUBMIT -> paper.attempt(clerk("finance"), "submit", "");
        case RETURN -> paper.attempt(reviewer("finance"), "return", Paper.reason("再核"));
        case APPROVE -> paper.attempt(reviewer("finance"), "approve", "");
        case PUBLISH -> paper.attempt(publisher(), "publish", "{}");
        case SCHEDULE -> paper.attempt(publisher(), "publish", Paper.publishAt(FAR_AWAY));
        case WITHDRAW -> paper.attempt(publisher(), "withdraw", Paper.reason("有误"));
      };
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_step_that_the_state_does_not_allow_is_a_conflict_and_changes_nothing(
      SubmissionState state) {
    Paper paper = in(state);
    String tag = paper.tag();
    for (Step step : Step.values()) {
      if (!step.from.contains(state)) {
        Response refused = step.of(paper, form);
        assertEquals(409, refused.statusCode(), step + " in " + state);
        refused
            .then()
            .body("type", equalTo("urn:yuanhui:problem:state-conflict"))
            .body("detail", containsString(state.zh()));
      }
    }
    assertEquals(state.name(), paper.read().getString("state"));
    assertEquals(tag, paper.tag());
  }

  @ParameterizedTest
  @EnumSource
  void every_step_that_the_contract_names_is_possible(Step step) {
    for (SubmissionState state : step.from) {
      assertEquals(200, step.of(in(state), form).statusCode(), step + " in " + state);
    }
  }

  private Paper in(SubmissionState state) {
    Paper draft = Paper.draft(form);
    return switch (state) {
      case DRAFT -> draft;
      case SUBMITTED -> draft.submit();
      case RETURNED -> draft.submit().giveBack("再核");
      case APPROVED -> draft.submit().approve();
      case SCHEDULED -> draft.submit().approve().schedule(FAR_AWAY);
      case PUBLISHED -> draft.submit().approve().publish();
      case WITHDRAWN -> draft.submit().approve().publish().withdraw("有误");
    };
  }
}
