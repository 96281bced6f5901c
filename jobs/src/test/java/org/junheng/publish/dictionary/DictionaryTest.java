package org.junheng.publish.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junheng.definition.Column;
import org.junheng.definition.Definitions;
import org.junheng.definition.Table;
import org.junheng.publish.Html;
import org.junheng.publish.SmallRelease;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The dictionary of a release: for people, for programs and as comments. */
class DictionaryTest {
  private static final Definitions DEFINITIONS = SmallRelease.DEFINITIONS;

  @TempDir private static Path folder;
  private static SmallRelease release;
  private static String page;
  private static JsonNode described;

  @BeforeAll
  static void write() throws IOException {
    release = new SmallRelease(folder, "20260101-000000-aaaaaa");
    DictionaryFiles.write(release.folder(), new Dictionary(DEFINITIONS), release.manifest());
    page = release.folder().readText(DictionaryFiles.PAGE);
    described =
        JsonMapper.builder().build().readTree(release.folder().readText(DictionaryFiles.PACKAGE));
  }

  @Test
  void aCommentSaysTitleUnitMeaningAndValues() {
    Dictionary dictionary = new Dictionary(DEFINITIONS);

    assertThat(dictionary.comment(dictionary.column("shortfall_plan", "cost_yuan")))
        .isEqualTo("补足费用（元）。没有单价时为空");
    assertThat(dictionary.comment(dictionary.column("unit_verdict", "verdict")))
        .isEqualTo("结论。取值：met 达标、not_met 未达标、undetermined 数据不全");
    assertThat(dictionary.comment(dictionary.column("unit", "school_type")))
        .isEqualTo("办学类型代码。代码见代码表“办学类型”");
    assertThat(dictionary.comment(DEFINITIONS.table("map_undecided")))
        .isEqualTo("区划归属待定的学校。每行由区划年份、学年、学校标识码确定。这些学校不计入该年区划下的县区历年变化");
  }

  @Test
  void everyTableAndColumnIsCalledSomethingInChinese() {
    Pattern chinese = Pattern.compile("\\p{IsHan}");
    for (Table table : DEFINITIONS.tables().values()) {
      assertThat(table.title()).containsPattern(chinese);
      for (Column column : table.columns()) {
        String place = table.table() + "." + column.name();
        assertThat(column.title()).as(place).containsPattern(chinese);
        if (column.description() != null) {
          assertThat(column.description()).as(place).containsPattern(chinese);
        }
      }
    }
  }

  @Test
  void thePageHoldsEveryColumnFieldHeaderIndicatorRuleAndCode() {
    for (Table table : DEFINITIONS.tables().values()) {
      table
          .columns()
          .forEach(column -> assertThat(page).contains(table.table() + "." + column.name() + " "));
    }
    DEFINITIONS
        .forms()
        .values()
        .forEach(
            form ->
                form.fields()
                    .forEach(
                        field ->
                            field
                                .headers()
                                .values()
                                .forEach(
                                    headers ->
                                        headers.forEach(
                                            header ->
                                                assertThat(page).contains(Html.escaped(header))))));
    DEFINITIONS
        .standards()
        .values()
        .forEach(
            standard -> {
              standard
                  .indicators()
                  .forEach(
                      indicator ->
                          assertThat(page)
                              .contains(standard.standard() + "." + indicator.id() + "\""));
              standard.items().forEach(item -> assertThat(page).contains(item.clause()));
            });
    DEFINITIONS.checks().keySet().forEach(id -> assertThat(page).contains(id));
    DEFINITIONS.rules().keySet().forEach(id -> assertThat(page).contains("data-key=\"" + id));
    DEFINITIONS.codes().keySet().forEach(codes -> assertThat(page).contains("codes-" + codes));
  }

  @Test
  void thePageAsksNothingOfANetworkAndLetsNoOtherScriptRun() throws Exception {
    assertThat(page).doesNotContain("http://", "https://", "src=", "@import", "url(", "unsafe");
    Matcher policy = Pattern.compile("script-src 'sha256-([^']+)'").matcher(page);
    assertThat(policy.find()).isTrue();
    String script = page.substring(page.indexOf("<script>") + 8, page.indexOf("</script>"));
    byte[] hash =
        MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
    assertThat(policy.group(1)).isEqualTo(Base64.getEncoder().encodeToString(hash));
    assertThat(page).contains("default-src 'none'");
  }

  @Test
  void aTextIsNeverMarkup() {
    assertThat(DictionaryEntries.entry("x", "<b>&\"", List.of("<script>"), ""))
        .contains("&lt;b&gt;&amp;&quot;", "&lt;script&gt;")
        .doesNotContain("<script>");
  }

  @Test
  void theDataPackageSaysWhatAProgramNeedsOfEachTable() {
    assertThat(described.get("resources")).hasSize(DEFINITIONS.tables().size());
    JsonNode variance = resource("county_variance");
    assertThat(variance.get("path").get(0).asText()).isEqualTo("county_variance/part-0.parquet");
    assertThat(variance.get("schema").get("primaryKey"))
        .extracting(JsonNode::asText)
        .containsExactly("standard", "year", "county_code", "stage", "indicator");
    JsonNode verdict = field(variance, "verdict");
    assertThat(verdict.get("type").asText()).isEqualTo("string");
    assertThat(verdict.get("constraints").get("enum"))
        .extracting(JsonNode::asText)
        .containsExactly("met", "not_met", "undetermined");
    assertThat(field(variance, "county_code").get("constraints").get("required").asBoolean())
        .isTrue();

    JsonNode trend = resource("county_trend").get("schema");
    assertThat(trend.has("primaryKey")).as("a key with an empty part is no primary key").isFalse();
    assertThat(trend.get("uniqueKeys")).hasSize(1);
    assertThat(field(resource("dim_county"), "kind").has("constraints"))
        .as("a list that may have other values restricts none")
        .isFalse();
  }

  @Test
  void theDataPackageKeepsToTheNamesAndTypesOfItsStandard() {
    assertThat(described.get("$schema").asText())
        .isEqualTo("https://datapackage.org/profiles/2.0/datapackage.json");
    Set<String> types =
        Set.of("string", "integer", "number", "boolean", "array", "date", "datetime");
    for (JsonNode resource : described.get("resources")) {
      assertThat(resource.get("name").asText()).matches("[a-z0-9._-]+");
      assertThat(resource.get("path")).isNotEmpty();
      for (JsonNode path : resource.get("path")) {
        assertThat(path.asText()).doesNotStartWith("/").doesNotContain("..");
      }
      for (JsonNode field : resource.get("schema").get("fields")) {
        assertThat(types).contains(field.get("type").asText());
      }
    }
  }

  private static JsonNode resource(String name) {
    for (JsonNode resource : described.get("resources")) {
      if (resource.get("name").asText().equals(name)) {
        return resource;
      }
    }
    throw new AssertionError("no resource " + name);
  }

  private static JsonNode field(JsonNode resource, String name) {
    for (JsonNode field : resource.get("schema").get("fields")) {
      if (field.get("name").asText().equals(name)) {
        return field;
      }
    }
    throw new AssertionError("no field " + name);
  }
}
