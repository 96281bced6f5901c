package org.junheng.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junheng.definition.Definitions;
import org.junit.jupiter.api.Test;

/**
 * The README says what {@code schemas/} says. {@code mvn test -Dtest=ReadmeTest
 * -Dreadme.write=true} writes the generated parts anew.
 */
class ReadmeTest {
  private static final Path README = Path.of("README.md");

  @Test
  void theGeneratedPartsAreUpToDate() throws IOException {
    String readme = Files.readString(README);
    String renewed = new GeneratedSections(Definitions.load()).renewed(readme);
    if (Boolean.getBoolean("readme.write")) {
      Files.writeString(README, renewed);
    }
    assertThat(Files.readString(README)).isEqualTo(renewed);
    assertThat(renewed).contains("| R1 |", "| B8 |", "| V7 |", "`county_ranking`");
  }
}
