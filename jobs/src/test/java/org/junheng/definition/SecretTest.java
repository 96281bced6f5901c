package org.junheng.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Passwords come from the environment or a file, and are shown by nothing. */
class SecretTest {
  private static final String REFUSED = "a password does not stand here itself; name the variable";

  @TempDir private Path folder;

  private record Server(String user, Secret password) {}

  @Test
  void itIsReadFromTheEnvironmentOrTheFirstLineOfAFile() throws IOException {
    Path file = Files.writeString(folder.resolve("mart"), "gehe1m \r\nmore\n");
    assertThat(read("{env: MART}").value(Map.of("MART", "gehe1m"))).isEqualTo("gehe1m");
    assertThat(read("{file: '" + file + "'}").value()).isEqualTo("gehe1m ");
    assertThat(new Server("loader", new Secret(null, file.toString())).toString())
        .doesNotContain("gehe1m");
  }

  @Test
  void oneThatIsNotThereIsToldByItsPlace() throws IOException {
    Path empty = Files.createFile(folder.resolve("empty"));
    assertThatThrownBy(() -> new Secret("MART", null).value(Map.of("MART", "")))
        .isInstanceOf(DefinitionException.class)
        .hasMessage("the variable MART should hold a password and is not set in the environment");
    assertThatThrownBy(() -> new Secret(null, empty.toString()).value())
        .hasMessage("the file " + empty + " should hold a password on its first line and is empty");
    assertThatThrownBy(() -> new Secret(null, folder.resolve("none").toString()).value())
        .hasMessage(
            "the file "
                + folder.resolve("none")
                + ", which should hold a password, cannot be read: NoSuchFileException");
  }

  @ParameterizedTest
  @ValueSource(strings = {"gehe1m", "1234567", "true", "[gehe1m]", "{}", "{env: A, file: b}"})
  void onlyItsPlaceStandsInAConfiguration(String written) {
    assertThatThrownBy(() -> read(written))
        .isInstanceOf(DefinitionException.class)
        .hasMessageStartingWith("conf.yml:")
        .hasMessageContaining(REFUSED)
        .hasMessageNotContainingAny("gehe1m", "1234567");
    assertThatThrownBy(() -> read("{envv: A}"))
        .hasMessageContaining("unknown key 'envv': did you mean 'env'?");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "password: gehe1m\nuser: \"loader\nx",
        "  password: \"gehe1m\nuser: x",
        "password: gehe1m: x",
        "password: gehe1m\npassword: gehe1m2",
        "user: [x\npassword: gehe1m\n"
      })
  void whatIsSaidOfAFileThatCannotBeReadShowsNone(String text) {
    assertThatThrownBy(() -> Yaml.read("conf.yml", text).as(Server.class))
        .isInstanceOf(DefinitionException.class)
        .hasMessageNotContaining("gehe1m");
  }

  @ParameterizedTest
  @CsvSource({
    "jdbc:postgresql://host/db?user=a&password=gehe1m,",
    "jdbc:postgresql://host/db?sslpassword=gehe1m,",
    "jdbc:h2:file:x;PASSWORD=gehe1m,",
    "postgresql://me:gehe1m@host/db,"
  })
  void aUrlThatHoldsOneIsRefusedAndNotShown(String url) {
    assertThatThrownBy(() -> Secret.requireNoneIn(url, "job_repository"))
        .hasMessage(
            "job_repository: url: there is a password or a user in it; name them as user and"
                + " password");
    Secret.requireNoneIn("jdbc:postgresql://host:5432/db?user=a&ssl=true", "job_repository");
    Secret.requireNoneIn(null, "job_repository");
  }

  private static Secret read(String written) {
    return Yaml.read("conf.yml", "user: loader\npassword: " + written).as(Server.class).password();
  }
}
