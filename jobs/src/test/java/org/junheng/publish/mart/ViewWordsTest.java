package org.junheng.publish.mart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junheng.definition.Column;
import org.junheng.definition.Table;
import org.junheng.publish.SmallRelease;
import org.junheng.publish.dictionary.Dictionary;
import org.junheng.publish.mart.WideView.ViewColumn;
import org.junit.jupiter.api.Test;

/** What views say of themselves is true of what they show. */
class ViewWordsTest {
  private static final Mart MART = new Mart(SmallRelease.DEFINITIONS);
  private static final Dictionary DICTIONARY = MART.dictionary();

  @Test
  void aColumnThatShowsWordsIsToldInWords() {
    List<String> wrong = new ArrayList<>();
    int found = 0;
    for (Table table : MART.tables()) {
      for (Column column : table.columns()) {
        Map<String, String> labels = DICTIONARY.labels(column);
        ViewColumn shown = column(view(table.title()), column.title()).orElseThrow();
        if (labels.isEmpty() || shown.expression().startsWith("t.")) {
          continue;
        }
        found++;
        for (Map.Entry<String, String> label : labels.entrySet()) {
          boolean isCode = label.getKey().chars().allMatch(each -> each < 128);
          if (isCode
              && shown.comment().contains(label.getKey())
              && !label.getValue().contains(label.getKey())) {
            wrong.add(table.table() + "." + column.name() + ": " + shown.comment());
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(found).isGreaterThan(30);
    assertThat(column(view("县级结论"), "结论").orElseThrow().comment()).isEqualTo("结论。取值：达标、未达标、数据不全");
    assertThat(column(view("学校指标"), "达到标准").orElseThrow().comment()).isEqualTo("达到标准。取值：是、否");
  }

  @Test
  void everyMeasureAndItemHasItsNameBeside() {
    List<String> without = new ArrayList<>();
    for (Table table : MART.tables()) {
      for (Column column : table.columns()) {
        boolean isNamed = List.of("measure", "metric", "item", "indicator").contains(column.name());
        boolean hasName =
            table.columns().stream().anyMatch(each -> each.name().equals("name_zh"))
                || column(view(table.title()), column.title() + "名称").isPresent();
        if (isNamed && !hasName) {
          without.add(table.table() + "." + column.name());
        }
      }
    }
    assertThat(without).isEmpty();
  }

  @Test
  void everyFigureSaysOverWhatItMayBeAdded() {
    List<String> silent = new ArrayList<>();
    for (Table table : DICTIONARY.published()) {
      for (Column column : table.columns()) {
        boolean isFigure =
            column.type() == Column.Type.COUNT || column.type() == Column.Type.NUMBER;
        if (isFigure && !table.key().contains(column.name()) && column.adds() == null) {
          silent.add(table.table() + "." + column.name());
        }
      }
    }
    assertThat(silent).as("say it as adds: [...] in schemas/tables").isEmpty();
    assertThat(column(view("校际差异"), "差异系数").orElseThrow().comment()).isEqualTo("差异系数。各行不可相加");
    assertThat(column(view("学校指标"), "在校生数").orElseThrow().comment())
        .isEqualTo("在校生数。选定标准、学年、指标后，可按学校标识码、学段相加");
  }

  @Test
  void whatIsADayIsOfThatType() {
    assertThat(
            DICTIONARY.published().stream()
                .flatMap(
                    table ->
                        table.columns().stream()
                            .filter(column -> column.title().endsWith("日期"))
                            .filter(column -> column.type() != Column.Type.DAY)
                            .map(column -> table.table() + "." + column.name())))
        .isEmpty();
  }

  @Test
  void everyColumnOfAViewHasATypeAndStandsUnderAnotherName() {
    for (WideView view : MART.views()) {
      assertThat(view.columns())
          .as(view.name())
          .extracting(ViewColumn::name)
          .doesNotHaveDuplicates();
      assertThat(view.columns()).extracting(ViewColumn::type).doesNotContainNull();
    }
    assertThat(MART.views()).extracting(WideView::name).doesNotHaveDuplicates();
  }

  @Test
  void whatIsReferredToIsThereByItsWholeKey() {
    for (Table table : DICTIONARY.published()) {
      for (Table.Reference reference : table.references()) {
        assertThat(SmallRelease.DEFINITIONS.table(reference.table()).key())
            .as(table.table() + " to " + reference.table())
            .isEqualTo(reference.columns());
      }
    }
  }

  private static WideView view(String name) {
    return MART.views().stream().filter(view -> view.name().equals(name)).findFirst().orElseThrow();
  }

  private static Optional<ViewColumn> column(WideView view, String name) {
    return Stream.of(view)
        .flatMap(each -> each.columns().stream())
        .filter(column -> column.name().equals(name))
        .findFirst();
  }
}
