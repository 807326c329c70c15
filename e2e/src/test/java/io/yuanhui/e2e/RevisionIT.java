package io.yuanhui.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A correction of budget revenue by the finance department, and its withdrawal. */
@EndToEnd
class RevisionIT {

  private static final String FIGURE =
      "/observations?indicator=budget-revenue&measure=VALUE&region=411102&from=2020-06&to=2020-06";

  @Test
  void a_revision_stands_until_it_is_withdrawn_and_the_history_tells_all_of_it(Staff staff) {
    String before = staff.read("economy", FIGURE).getString("items[0].publishedAt");
    assertFigure("50770", 1, staff.read("economy", FIGURE));

    String revision =
        staff.publish(
            "economy",
            "finance",
            Staff.submission(
                "finance",
                "411102",
                "2020-06",
                List.of(Staff.cell("budget-revenue", 50771, "10K_CNY", "R"))));
    assertFigure("50771", 2, staff.read("economy", FIGURE));
    assertFigure("50770", 1, staff.read("economy", FIGURE + "&asOf=" + before));

    staff
        .act("economy", "publisher", revision, "withdraw", Map.of("reason", "与决算不符"))
        .then()
        .statusCode(200);
    assertFigure("50770", 3, staff.read("economy", FIGURE));

    JsonPath history = staff.read("economy", FIGURE + "&history=true");
    assertEquals(List.of(1, 2, 3), history.getList("items.vintage", Integer.class));
    assertEquals("clerk-finance", history.getString("items[1].submittedBy"));
    assertEquals("reviewer-finance", history.getString("items[1].approvedBy"));
    assertEquals("publisher", history.getString("items[2].publishedBy"));
    assertEquals("与决算不符", history.getString("items[2].reason"));
    assertEquals(1, history.getInt("items[2].restores"));
    assertTrue(history.getString("items[1].supersededAt").endsWith("+08:00"));
  }

  private static void assertFigure(String value, int vintage, JsonPath answer) {
    assertEquals(1, answer.getList("items").size());
    BigDecimal actual = new BigDecimal(answer.get("items[0].value").toString());
    assertEquals(0, new BigDecimal(value).compareTo(actual), () -> "value " + actual);
    assertEquals(vintage, answer.getInt("items[0].vintage"));
  }
}
