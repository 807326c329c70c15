package io.yuanhui.gateway.login;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnPathTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/docs", "/a?b=c&d=%E4%B8%80#e", "/a//b", "/?next=https://x.example"})
  void a_path_of_the_door_is_kept_as_it_is(String path) {
    assertEquals(Optional.of(path), ReturnPath.of(path));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "?a",
        "//evil.example",
        "///evil.example",
        "/\\evil.example",
        "\\/evil.example",
        "/\t/evil.example",
        "/\n/evil.example",
        " /a",
        "https://evil.example",
        "javascript:alert(1)",
        "/a\r\nSet-Cookie: a=b",
        "/中文"
      })
  void whatever_a_browser_might_take_for_another_place_is_not(String path) {
    assertTrue(ReturnPath.of(path).isEmpty());
  }

  @Test
  void without_a_wish_it_is_the_front_page_and_a_long_one_is_none() {
    assertEquals(Optional.of("/"), ReturnPath.of(null));
    assertTrue(ReturnPath.of("/" + "a".repeat(2000)).isEmpty());
  }
}
