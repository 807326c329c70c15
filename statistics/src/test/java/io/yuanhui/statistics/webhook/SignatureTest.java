package io.yuanhui.statistics.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class SignatureTest {

  /** The example that libraries of Standard Webhooks are tested with. */
  @Test
  void a_message_is_signed_as_the_standard_says() {
    String signature =
        Signature.header(
            List.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"),
            "msg_p5jXN8AQM9LWM0D4loKWxJek",
            1_614_265_330,
            "{\"test\": 2432232314}".getBytes(UTF_8));

    assertEquals("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=", signature);
  }

  @Test
  void two_secrets_give_two_signatures_the_newest_first() {
    String one = Signature.newSecret();
    String other = Signature.newSecret();
    byte[] body = "{}".getBytes(UTF_8);

    String both = Signature.header(List.of(one, other), "m", 1, body);

    assertNotEquals(one, other);
    assertTrue(one.startsWith("whsec_"));
    assertEquals(
        Signature.header(List.of(one), "m", 1, body)
            + " "
            + Signature.header(List.of(other), "m", 1, body),
        both);
  }
}
