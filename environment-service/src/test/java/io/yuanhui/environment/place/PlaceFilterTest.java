package io.yuanhui.environment.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.problem.ProblemType;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceFilterTest {

  @Test
  void without_parameters_every_place_is_meant() {
    assertEquals("1 = 1", PlaceFilter.read(null, null).sql("x", "y"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1,2,3", "1,2,3,4,5", "a,b,c,d", "181,0,1,1", "0,91,1,1", "0,2,1,1"})
  void a_box_that_is_none_is_refused_by_name(String bbox) {
    ProblemException refusal =
        assertThrows(ProblemException.class, () -> PlaceFilter.read(bbox, null));
    assertEquals(ProblemType.MALFORMED_REQUEST, refusal.type());
    assertEquals("bbox", refusal.violations().get(0).field());
  }

  @ParameterizedTest
  @ValueSource(strings = {"1,2", "1,2,0", "1,2,-5", "1,2,1e9", "181,2,5", "1,2,x"})
  void a_circle_that_is_none_is_refused_by_name(String near) {
    ProblemException refusal =
        assertThrows(ProblemException.class, () -> PlaceFilter.read(null, near));
    assertEquals("near", refusal.violations().get(0).field());
  }

  @Test
  void every_value_of_the_condition_is_bound() {
    PlaceFilter filter = PlaceFilter.read("170,-10,-170,10", "179,0,1000");
    String sql = filter.sql("x", "y");
    filter.parameters().keySet().forEach(name -> assertTrue(sql.contains(":" + name), name));
    assertEquals(
        Set.of(
            "west",
            "south",
            "east",
            "north",
            "nearLongitude",
            "nearLatitude",
            "nearRadius",
            "nearSouth",
            "nearNorth"),
        filter.parameters().keySet());
  }
}
