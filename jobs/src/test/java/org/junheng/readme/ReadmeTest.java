package org.junheng.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junheng.definition.Definitions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Command;

/**
 * What the texts for newcomers say is so. {@code mvn test -Dtest=ReadmeTest -Dreadme.write=true}
 * writes the generated parts of {@code schemas/README.md} anew.
 */
class ReadmeTest {
  private static final Path README = Path.of("README.md");
  private static final Path SCHEMAS = Path.of("schemas/README.md");

  @Test
  void theGeneratedPartsAreUpToDate() throws IOException {
    String written = Files.readString(SCHEMAS);
    String renewed = new GeneratedSections(Definitions.load()).renewed(written);
    if (Boolean.getBoolean("readme.write")) {
      Files.writeString(SCHEMAS, renewed);
    }
    assertThat(Files.readString(SCHEMAS)).isEqualTo(renewed);
    assertThat(renewed).contains("| R1 |", "| B8 |", "| V7 |", "`county_ranking`");
  }

  @Test
  void everyCommandIsNamed() throws Exception {
    Class<?> program = Class.forName("org.junheng.command.Junheng");
    List<String> commands =
        Arrays.stream(program.getAnnotation(Command.class).subcommands())
            .map(command -> command.getAnnotation(Command.class).name())
            .toList();

    String readme = Files.readString(README);
    assertThat(commands)
        .isNotEmpty()
        .allSatisfy(command -> assertThat(readme).containsPattern("\\| `" + command + "[ `]"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "schemas/README.md", "jobs/decisions.md"})
  void everyLinkLeadsToAFile(String name) throws IOException {
    Path text = Path.of(name);
    Matcher link = Pattern.compile("]\\(([^)#:]+)\\)").matcher(Files.readString(text));
    while (link.find()) {
      assertThat(text.resolveSibling(link.group(1))).exists();
    }
  }
}
