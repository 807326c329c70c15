package io.yuanhui.environment.air;

import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.problem.Text;
import io.yuanhui.commons.problem.Violation;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

/**
 * How a delivery says what it is.
 *
 * @param confirmed whether its values are confirmed (审核), not provisional
 */
record Delivery(ReadingFormat format, Units units, boolean confirmed) {

  static final String NDJSON = "application/x-ndjson";
  static final String CSV = "text/csv";

  static final String HOW =
      "An upsert: the hour's row is replaced as a whole, a confirmed one stands beside the"
          + " provisional. All of a delivery is taken or nothing. Faulty values are kept, flagged and"
          + " do not count. NDJSON has an hour a line; CSV has the fields' names in its first line"
          + " and `NA` or nothing for a missing value.";

  /**
   * @throws ProblemException 400 naming the parameter that cannot be read
   */
  static Delivery read(HttpHeaders headers, String status, String units) {
    MediaType type = headers.getMediaType();
    ReadingFormat format =
        type == null || type.isCompatible(MediaType.APPLICATION_JSON_TYPE)
            ? ReadingFormat.JSON
            : type.isCompatible(MediaType.valueOf(CSV)) ? ReadingFormat.CSV : ReadingFormat.NDJSON;
    return new Delivery(format, Units.read(units), isConfirmed(status));
  }

  private static boolean isConfirmed(String status) {
    if (status == null || status.equals("provisional")) {
      return false;
    }
    if (status.equals("confirmed")) {
      return true;
    }
    throw ProblemException.malformed(
        Violation.query(
            "status", Text.of("须为 provisional 或 confirmed。", "provisional or confirmed.")));
  }
}
