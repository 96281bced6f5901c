package org.junheng.layout;

import java.util.List;
import java.util.Map;

/**
 * What a conversion did.
 *
 * @param evidence what the layout rests on; null where it is sure
 * @param out the landing folder; null where nothing was to be written
 * @param rows of each form
 * @param unread what the layout reads nothing of: columns, sheets, files, each named once
 * @param otherYears files that say they are of another census year
 * @param feeds which column or cell fed which field; empty where nobody asked
 */
public record Converted(
    String layout,
    String title,
    String evidence,
    int year,
    String out,
    int counties,
    int schools,
    Map<String, Integer> rows,
    List<ReadSheet> read,
    Files files,
    List<Unread> unread,
    List<String> otherYears,
    List<Unplaced> unplaced,
    List<String> feeds) {

  /**
   * A sheet, or a text, that was read.
   *
   * @param passedOver rows that are no schools
   */
  public record ReadSheet(String file, String sheet, int schools, int passedOver) {}

  /** How many files of the landing folder were made, replaced, the same as before, and refused. */
  public record Files(int created, int replaced, int unchanged, int refused) {}

  /**
   * Something that the layout reads nothing of.
   *
   * @param what {@code column}, {@code cell}, {@code sheet} or {@code file}
   * @param in the first file that it stands in
   */
  public record Unread(String what, String name, String in) {}

  /** Whether everything that is a school was converted. */
  public boolean isWhole() {
    return unplaced.isEmpty();
  }
}
