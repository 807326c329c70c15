package io.yuanhui.statistics.exchange;

import static io.yuanhui.statistics.trial.Api.as;
import static io.yuanhui.testing.token.TestTokens.auditor;
import static io.yuanhui.testing.token.TestTokens.clerk;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import io.yuanhui.statistics.trial.Corner;
import io.yuanhui.statistics.trial.Form;
import io.yuanhui.statistics.trial.Paper;
import io.yuanhui.statistics.trial.Sheet;
import io.yuanhui.statistics.trial.Together;
import io.yuanhui.statistics.trial.TrialTest;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What was returned is repaired in the file, and sent again into the submission that is there. */
@TrialTest
class ImportIntoTest {

  private static final String FIRST = "indicator,value\nrevenue,5\nrevenue.tax,4\n";
  private static final String REPAIRED = "indicator,value,note\nrevenue,6,已核\nrevenue.tax,4,\n";

  private static final int SENDERS = 6;

  private final Corner corner = Corner.fresh();
  private final String month = corner.month(3);

  @Test
  void a_returned_form_takes_the_figures_of_the_repaired_file() {
    Sheet sheet = Sheet.of("finance", "M", corner, "revenue", "revenue.tax").define().open(month);
    Upload.csv(FIRST)
        .with("form", sheet.code())
        .with("region", corner.region())
        .with("period", month)
        .send()
        .then()
        .statusCode(201)
        .body("form", equalTo(sheet.code()));
    Upload again =
        Upload.csv(FIRST)
            .with("form", sheet.code())
            .with("region", corner.region())
            .with("period", month);
    again.send().then().statusCode(409).body("detail", containsString("已在填报或审核中"));
    Paper paper = new Paper(submission(), "finance").submit();
    into(paper, REPAIRED).send().then().statusCode(409);
    paper.giveBack("请核对");
    String seen = paper.tag();

    Response replaced = into(paper, REPAIRED).header("Idempotency-Key", "into-" + month).send();

    replaced
        .then()
        .statusCode(200)
        .body("state", equalTo("DONE"))
        .body("region", equalTo(corner.region()))
        .body("submission", equalTo(paper.id()))
        .header("Location", endsWith("/submissions/" + paper.id()));
    as(clerk("finance"))
        .get("/submissions/" + paper.id())
        .then()
        .body("state", equalTo("RETURNED"))
        .body("cells.value", contains(6, 4))
        .body("cells[0].note", equalTo("已核"));
    into(paper, REPAIRED)
        .header("If-Match", seen)
        .header("Idempotency-Key", "into-" + month)
        .send()
        .then()
        .statusCode(200)
        .header("Idempotency-Replayed", "true");
    into(paper, FIRST).header("If-Match", seen).send().then().statusCode(412);
    paper.submit();
  }

  private String submission() {
    return as(clerk("finance"))
        .get("/submissions?period=" + month + "&limit=1000")
        .path("items.find { it.region == '%s' }.id".formatted(corner.region()));
  }

  @Test
  void a_draft_without_a_form_takes_them_whole_or_not_at_all() {
    Paper paper = Paper.draft(Form.of("finance", corner, 3).cell("revenue", "5"));

    into(paper, "indicator,value\nrevenue,7\nrevenue.tax,x\n")
        .send()
        .then()
        .statusCode(422)
        .body("violations.row", contains(3));
    into(paper, REPAIRED).with("dryRun", true).send().then().statusCode(200);
    as(clerk("finance")).get("/submissions/" + paper.id()).then().body("cells.value", contains(5));
    into(paper, REPAIRED).send().then().statusCode(200).body("valid", equalTo(2));
    as(clerk("finance"))
        .get("/submissions/" + paper.id())
        .then()
        .body("period", equalTo(month))
        .body("cells.value", contains(6, 4))
        .body("steps.action", contains("CREATE", "SAVE"));
    as(auditor())
        .queryParam("entity", "submission/" + paper.id())
        .get("/audit-events")
        .then()
        .body("items.action", contains("submission.create", "submission.save"))
        .body("items[1].actor", equalTo("clerk-finance"))
        .body("items[1].before", containsString("\"value\":5,"))
        .body("items[1].after", containsString("\"value\":6,"));
  }

  @Test
  void only_what_is_ones_own_and_was_seen_is_replaced() {
    Paper paper = Paper.draft(Form.of("finance", corner, 3).cell("revenue", "5"));

    Upload.csv(REPAIRED).with("submission", paper.id()).send().then().statusCode(428);
    into(paper, REPAIRED).header("If-Match", "\"99\"").send().then().statusCode(412);
    into(paper, REPAIRED).by(clerk("stats")).send().then().statusCode(404);
    Upload.csv(REPAIRED).with("submission", "x").send().then().statusCode(404);
    into(paper, "indicator,region,value\nrevenue,410000,1\n")
        .send()
        .then()
        .statusCode(422)
        .body("violations.field", hasItem("region"));
  }

  @Test
  void of_several_files_at_once_one_is_taken_and_the_others_are_told() {
    Paper paper = Paper.draft(Form.of("finance", corner, 3).cell("revenue", "5"));
    Upload file = into(paper, "");

    List<Integer> statuses =
        Together.call(
            SENDERS,
            number ->
                file.content("indicator,value\nrevenue,%d\n".formatted(100 + number))
                    .send()
                    .statusCode());

    assertEquals(1, Collections.frequency(statuses, 200), statuses::toString);
    assertEquals(SENDERS - 1, Collections.frequency(statuses, 412), statuses::toString);
    assertEquals(100 + statuses.indexOf(200), paper.read().getInt("cells[0].value"));
    assertEquals(List.of("CREATE", "SAVE"), paper.read().getList("steps.action"));
  }

  private static Upload into(Paper paper, String text) {
    return Upload.csv(text).with("submission", paper.id()).header("If-Match", paper.tag());
  }
}
