package org.junheng.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junheng.language.Language;
import org.junheng.language.SpokenAsBefore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;

/** People at the machine are told everything in one language, and no line in two. */
@ExtendWith(SpokenAsBefore.class)
class SpokenLanguageTest {
  private static final Pattern CHINESE = Pattern.compile("[\\u3400-\\u9fff]");

  /** Two words of an English sentence, none of which is a name, an option, a key or SQL. */
  private static final Pattern ENGLISH =
      Pattern.compile(
          "(?<![-\\w.:/_<])(?!create|revoke|grant|spark|make)[a-z]{2,} (?!role|on\\b)[a-z]{2,}(?![\\w.:/_>-])");

  private static final Pattern TEXT = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
  private static final Pattern VALUE = Pattern.compile("%(?:(\\d+)\\$)?[-0-9.]*[a-zA-Z]");

  @TempDir private Path folder;

  @Test
  void everySentenceStandsInBothLanguagesWithTheSameValues() throws IOException {
    List<String> wrong = new ArrayList<>();
    int found = 0;
    for (Path file : sources()) {
      String text = Files.readString(file);
      for (int at = text.indexOf("either("); at >= 0; at = text.indexOf("either(", at + 1)) {
        List<String> both = texts(text, at + "either(".length());
        if (both.size() == 2) {
          found++;
          String english = both.get(0);
          String chinese = both.get(1);
          boolean isWord = english.matches(".*[a-z]{3}.*");
          if (CHINESE.matcher(english).find()
              || isWord && !CHINESE.matcher(chinese).find() && !chinese.isEmpty()
              || ENGLISH.matcher(chinese.replaceAll("<[^>]*>|“[^”]*”|：create.*", "")).find()
              || values(english) != values(chinese)) {
            wrong.add(file.getFileName() + ": " + english + " | " + chinese);
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(found).isGreaterThan(150);
  }

  @Test
  void commandsExplainThemselvesInChinese() {
    Language.speak(Language.ZH);
    List<String> english = new ArrayList<>();
    collect(Junheng.of(new Junheng()), english);

    assertThat(english).isEmpty();
  }

  @Test
  void wrongUseIsToldInTheLanguageAskedFor() {
    assertThat(told("status", "--lang", "fr")).startsWith("Invalid value for option '--lang'");
    assertThat(told("status", "--yaer", "2024", "--lang", "zh"))
        .startsWith("没有这个选项：--yaer；是否应为 --year？")
        .contains("junheng status --help 有详细说明。");
    assertThat(told("status", "--year", "soon", "--lang", "zh"))
        .startsWith("选项 --year：“soon”的写法不对");
    assertThat(told("run", "--years", "2025-2024", "--lang", "zh"))
        .startsWith("选项 --years：“2025-2024”：起始学年晚于终止学年");
    assertThat(told("--lang", "zh")).startsWith("请写明命令");
    assertThat(told("sample", "--lang", "zh")).startsWith("缺少--out");
    assertThat(told("status", "--lang", "zh", "--lang", "zh")).startsWith("选项 --lang 出现了两次");
    assertThat(told("status", "--warehouse", folder + "/no", "--lang", "zh"))
        .startsWith("没有数据仓库 " + folder + "/no；");
    assertThat(told("status", "--warehouse", folder + "/no", "--lang", "en"))
        .startsWith("there is no warehouse " + folder + "/no; ");
  }

  /** Nothing was found, so that every line is what the program itself says. */
  @Test
  void whatACheckSaysOfItselfIsInOneLanguage() {
    String province = folder + "/province";
    assertThat(
            Junheng.run(
                "sample", "--plain", "--counties", "1", "--years", "2024", "--out", province))
        .isZero();
    List<String> chinese =
        out("check", province + "/landing", "--lang", "en")
            .lines()
            .filter(line -> CHINESE.matcher(line).find())
            .toList();
    assertThat(chinese)
        .allMatch(
            line -> line.startsWith("    ") || line.endsWith("]"), "a place or message of a rule");
    assertThat(out("check", province + "/landing", "--lang", "en"))
        .contains("checks not made (", "estimate under Q2017", "  units, primary: ")
        .endsWith("Everything would be taken in.\n");
    assertThat(out("check", province + "/landing", "--lang", "zh"))
        .contains("没有进行的核查（", "预估结果（Q2017")
        .endsWith("没有会被退回的内容；提示请核实。\n");
  }

  private static String out(String... arguments) {
    PrintStream out = System.out;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
    try {
      assertThat(Junheng.run(arguments)).isZero();
    } finally {
      System.setOut(out);
    }
    return said.toString(StandardCharsets.UTF_8);
  }

  /** The English of the first two texts that are given, each put together of its pieces. */
  private static List<String> texts(String source, int from) {
    List<String> texts = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    int at = from;
    Matcher piece = TEXT.matcher(source);
    while (texts.size() < 2 && piece.find(at)) {
      String between = source.substring(at, piece.start()).strip();
      if (between.equals(",")) {
        texts.add(text.toString());
        text.setLength(0);
      } else if (!between.equals("+") && !between.isEmpty()) {
        texts.add(text.toString());
        return texts.size() == 2 ? texts : List.of();
      }
      text.append(piece.group(1));
      at = piece.end();
    }
    return texts.size() == 2 ? texts : List.of();
  }

  private static int values(String text) {
    int values = 0;
    int next = 0;
    Matcher value = VALUE.matcher(text.replace("%n", "").replace("%%", ""));
    while (value.find()) {
      next = value.group(1) == null ? next + 1 : Integer.parseInt(value.group(1));
      values = Math.max(values, next);
    }
    return values;
  }

  private static void collect(CommandLine line, List<String> english) {
    var spec = line.getCommandSpec();
    for (String sentence : spec.usageMessage().description()) {
      require(spec.qualifiedName(), sentence, english);
    }
    for (ArgSpec argument : spec.args()) {
      for (String sentence : argument.description()) {
        require(spec.qualifiedName() + " " + argument.paramLabel() + argument, sentence, english);
      }
    }
    assertThat(spec.usageMessage().description()).as(spec.qualifiedName()).isNotEmpty();
    line.getSubcommands().values().forEach(each -> collect(each, english));
  }

  private static void require(String whose, String sentence, List<String> english) {
    if (!CHINESE.matcher(sentence).find()) {
      english.add(whose + ": " + sentence);
    }
  }

  private static String told(String... arguments) {
    PrintStream err = System.err;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
    try {
      assertThat(Junheng.run(arguments)).isEqualTo(2);
    } finally {
      System.setErr(err);
    }
    return said.toString(StandardCharsets.UTF_8);
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> walk = Files.walk(Path.of("jobs/src/main/java"))) {
      return walk.filter(file -> file.toString().endsWith(".java")).toList();
    }
  }
}
