package org.junheng.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junheng.StoredWarehouse;
import org.junheng.language.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What prune says before and after it removes releases. */
class PruneCommandTest {
  private final Language before = Language.spoken();

  @TempDir private Path folder;

  @BeforeEach
  void unpack() {
    StoredWarehouse.unpack(folder);
  }

  @AfterEach
  void speakAsBefore() {
    Language.speak(before);
  }

  @Test
  void itSaysFirstWhatItWouldRemoveAndRemovesNothing() {
    String told = told("prune --last 1 --no-monthly");

    assertThat(told)
        .contains(
            "The rule keeps the official ones, the last 1.",
            "kept: 1 current",
            "would be removed: 1 releases",
            "20261128-154317-0aba82  made 2026-11-28T15:43:17Z",
            "Lost with them: their figures as they were published then",
            "prune --remove removes them.");
    assertThat(told("releases")).contains("20261128-154317-0aba82", "* 20261128-154516-8cfcfd");
  }

  @Test
  void itRemovesThemAndWhoAsksForOneIsToldSo() {
    assertThat(told("prune --last 1 --remove --by 李四 --lang zh"))
        .contains("已清理：1个版本", "各县区报送的文件仍在档案中")
        .doesNotContain("prune --remove");

    assertThat(told("releases")).doesNotContain("154317").contains("* 20261128-154516-8cfcfd");
    assertThat(told("verify")).contains("1 releases", "All is as it was.");
    assertThat(told("rebuild 20261128-154317-0aba82"))
        .contains("was removed on ", "by 李四", "retention: {last: 1, monthly: true}");
    assertThat(told("prune")).contains("Nothing is to be removed.");
  }

  @Test
  void theConfigurationsRuleHoldsWhereNoneIsGivenAndItIsOneDocument() throws IOException {
    JsonNode account = new ObjectMapper().readTree(told("prune --format json"));

    assertThat(account.get("done").asBoolean()).isFalse();
    assertThat(account.at("/plan/rule/last").asInt()).isEqualTo(30);
    assertThat(account.at("/plan/removed")).isEmpty();
    assertThat(account.at("/plan/kept")).hasSize(2);
    assertThat(account.at("/plan/kept/1/reason").asText()).isEqualTo("CURRENT");
  }

  private String told(String line) {
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    try (PrintStream both = new PrintStream(told, true, StandardCharsets.UTF_8)) {
      System.setOut(both);
      System.setErr(both);
      String language = line.contains("--lang") ? "" : " --lang en";
      String all = line + language + " --warehouse " + folder.resolve("warehouse");
      Junheng.run(all.split(" "));
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
    return told.toString(StandardCharsets.UTF_8);
  }
}
