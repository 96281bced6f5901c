package org.junheng.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A command line as an argument file of the java launcher. */
class GivenCommandLineTest {
  @Test
  void everyArgumentStandsQuotedOnItsLineByteByByte() {
    assertThat(quoted("java\0-jar\0a b.jar\0--landing\0/数据/\"报送\"\\x\0\0two\nlines\0"))
        .isEqualTo(
            """
            "-jar"
            "a b.jar"
            "--landing"
            "/数据/\\"报送\\"\\\\x"
            ""
            "two\\nlines"
            """);
  }

  @Test
  void aProgramWithoutArgumentsHasNone() {
    assertThat(quoted("java\0")).isEmpty();
  }

  private static String quoted(String held) {
    return new String(
        GivenCommandLine.quoted(GivenCommandLine.arguments(held.getBytes(StandardCharsets.UTF_8))),
        StandardCharsets.UTF_8);
  }
}
