package org.junheng.transform;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junheng.definition.CodeList.Code;
import org.junit.jupiter.api.Test;

/** What sentences within the tables call codes. */
class WordsTest {
  @Test
  void reasonsCallVerdictsAndStagesWhatTheCodeListsCallThem() {
    assertThat(said("verdict", Words.verdict(col("verdict")))).isEqualTo(labels("verdict"));
    assertThat(said("stage", Words.stage())).isEqualTo(labels("stage"));
  }

  private static List<String> labels(String list) {
    return codes(list).stream().map(Code::label).toList();
  }

  private static List<Code> codes(String list) {
    return TextTable.DEFINITIONS.codeList(list).values();
  }

  private static List<String> said(String list, Column word) {
    String rows = codes(list).stream().map(Code::code).collect(Collectors.joining("\n"));
    return TextTable.of(new StructType().add(list, DataTypes.StringType), list + "\n" + rows + "\n")
        .select(word)
        .as(Encoders.STRING())
        .collectAsList();
  }
}
