package org.junheng.explain;

import java.util.List;
import java.util.Map;

/**
 * How the figures of a row of a published table came about. All texts are Chinese.
 *
 * @param table its name, and what it is called
 * @param key what the row is named by, column to value
 * @param place the same in words
 * @param values the row's columns besides its key
 * @param verdict what the row's verdict is called; null without one
 * @param madeOf rows of the release that its figures are made of
 * @param cells the rows of counties' files whose cells it used
 * @param again the same computed again from the archive
 */
public record Explanation(
    String release,
    String madeAt,
    String table,
    String tableTitle,
    Map<String, Object> key,
    List<Told> place,
    String verdict,
    List<Value> values,
    String standard,
    List<Clause> clauses,
    List<Part> madeOf,
    List<SourceFile> files,
    List<SourceRow> cells,
    List<Finding> findings,
    List<Decision> corrections,
    List<Allowed> relaxations,
    List<String> doubts,
    Again again) {

  /** What a column of the key says: its title and its value in words. */
  public record Told(String title, String words) {}

  /**
   * A column of the row.
   *
   * @param shown as people read it
   * @param formula how it comes about, with the numbers in it; null for what is no figure
   */
  public record Value(String column, String title, Object value, String shown, String formula) {}

  /** What a rule is called, and where it stands. */
  public record Clause(String name, String clause) {}

  /**
   * Rows of a table that the row is made of.
   *
   * @param titles of the columns that the rows have cells of
   */
  public record Part(String table, String title, List<String> titles, List<List<String>> rows) {}

  /** A file that a county handed in, and when it was first taken in, ISO-8601 UTC. */
  public record SourceFile(String form, String file, String sha256, String takenAt) {}

  /**
   * A row of a county's file.
   *
   * @param sheet null in a text file
   * @param takenAt when its file was first taken in, ISO-8601 UTC; null where that is not known
   */
  public record SourceRow(
      String form,
      String schoolCode,
      String schoolName,
      String file,
      String sheet,
      Long line,
      String takenAt,
      List<Cell> cells) {}

  /**
   * A cell by the header of its column; a value, 缺报 or 不适用.
   *
   * @param address as a spreadsheet names it, with file and sheet where those are not its row's;
   *     null where that is not known
   */
  public record Cell(String field, String header, String value, String address) {}

  /** What a check said of the cells; with who accepted it. */
  public record Finding(
      String rule,
      String severity,
      String file,
      String sheet,
      Long line,
      String cell,
      String column,
      String value,
      String message,
      String acceptance,
      String explanation) {}

  /** A cell that the province replaced. */
  public record Decision(
      String form,
      String key,
      String column,
      String expect,
      String value,
      String reason,
      String who,
      String decidedOn) {}

  /** A dated relaxation that was used. */
  public record Allowed(String relaxation, String name, String years, String clause, String use) {}

  /**
   * What came of computing the row again.
   *
   * @param differing the columns that are not the same; none where all are
   * @param notes what was not as it was when the release was made
   */
  public record Again(Outcome outcome, List<Differing> differing, List<String> notes) {}

  /** Whether it came to the same. */
  public enum Outcome {
    MATCH,
    MISMATCH,
    /** There is no such row when computed again. */
    ABSENT;

    /** In words. */
    public String words() {
      return switch (this) {
        case MATCH -> "一致";
        case MISMATCH -> "不一致";
        case ABSENT -> "重算后没有这一行";
      };
    }
  }

  /** A column that is not the same. */
  public record Differing(String column, String title, Object published, Object again) {}
}
