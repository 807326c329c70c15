package io.yuanhui.commons.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.problem.ProblemType;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** A file on its way in. */
class ReceivedFileTest {

  private static final byte[] ABC = {'a', 'b', 'c'};

  @Test
  void it_is_kept_with_its_hash_until_it_is_closed() throws Exception {
    ReceivedFile received = ReceivedFile.from(new ByteArrayInputStream(ABC), ABC.length);

    assertArrayEquals(ABC, Files.readAllBytes(received.path()));
    assertEquals(
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", received.sha256());
    received.close();
    assertFalse(Files.exists(received.path()));
  }

  @Test
  void one_byte_too_many_is_too_large_and_none_is_no_file() {
    assertEquals(ProblemType.BODY_TOO_LARGE, refusal(ABC, ABC.length - 1));
    assertEquals(ProblemType.RULE_VIOLATION, refusal(new byte[0], 1));
  }

  private static ProblemType refusal(byte[] content, long most) {
    return assertThrows(
            ProblemException.class,
            () -> ReceivedFile.from(new ByteArrayInputStream(content), most))
        .type();
  }
}
