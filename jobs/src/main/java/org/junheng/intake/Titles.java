package org.junheng.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junheng.definition.Wording;
import org.junheng.landing.FormTable;
import org.junheng.landing.SourceTable.Note;

/**
 * What stands above a table and in a file's name, compared with the folder that the file lies in: a
 * title that names years and not the census year, or other counties and not its own. Days on which
 * something was filled in and numbers of documents say nothing of the kind.
 */
final class Titles {
  private static final Pattern YEAR =
      Pattern.compile("(?<![0-9.])((?:19[89]|20[0-4])[0-9])(?![0-9.])");
  private static final Pattern SCHOOL_YEAR =
      Pattern.compile("((?:19[89]|20[0-4])[0-9])年?[-—–~至到/]+((?:19|20)?[0-9]{2})(?=学?年)");
  private static final Pattern POINT = Pattern.compile("时点|截[至止]|学年|年度");
  private static final Pattern DAY =
      Pattern.compile("日期|时间|填报于|打印|[0-9]年[0-9]{1,2}月|[0-9]{4}[-/.][0-9]{1,2}[-/.]");
  private static final Pattern DOCUMENT = Pattern.compile("[〔\\[(（【][0-9]{4}[〕\\])）】][0-9第]*号?");
  private static final Pattern ENDING = Pattern.compile("(?i)\\.(csv|xlsx?)$");
  private static final String WORDS = "〇一二三四五六七八九零○O";
  private static final int TEN = 10;
  private static final Pattern IN_WORDS =
      Pattern.compile("[一二][〇零○O九][〇零○O一二三四五六七八九]{2}(?=[年—–至~-])");
  private static final int LONGEST = 60;

  private Titles() {}

  /** What is told of some texts: that they name another county, or another year. */
  static List<Note> notes(List<String> titles, NamesOfCounties names, int year) {
    List<Note> notes = new ArrayList<>();
    String ofOther = names.inOneOf(titles);
    if (ofOther != null) {
      notes.add(new Note("title_county", ofOther, names.own()));
    }
    String ofAnotherYear = ofAnotherYear(titles, year);
    if (ofAnotherYear != null) {
      notes.add(new Note("title_year", ofAnotherYear, String.valueOf(year)));
    }
    return notes;
  }

  /** What stands above a table, and the name of its sheet. */
  static List<String> of(FormTable table) {
    if (table.sheet() == null) {
      return table.titles();
    }
    List<String> titles = new ArrayList<>(table.titles());
    titles.add(table.sheet());
    return titles;
  }

  /** Of some texts, the first that names other years and not this one; null where none does. */
  static String ofAnotherYear(List<String> titles, int year) {
    for (String title : titles) {
      if (title.length() <= LONGEST) {
        List<Integer> named = years(title);
        if (!named.isEmpty() && !named.contains(year)) {
          return title;
        }
      }
    }
    return null;
  }

  /** Years that are written in words, as 二〇二一年, in digits. */
  private static String inDigits(String title) {
    return IN_WORDS
        .matcher(title)
        .replaceAll(
            year ->
                year.group()
                    .chars()
                    .map(WORDS::indexOf)
                    .mapToObj(digit -> String.valueOf(digit < TEN ? digit : 0))
                    .collect(Collectors.joining()));
  }

  /** The census years that a text names: of a school year the first of its two. */
  static List<Integer> years(String title) {
    String text =
        DOCUMENT
            .matcher(inDigits(ENDING.matcher(Wording.plain(title)).replaceAll("")))
            .replaceAll("");
    List<Integer> years = new ArrayList<>();
    Matcher schoolYear = SCHOOL_YEAR.matcher(text);
    StringBuilder rest = new StringBuilder();
    while (schoolYear.find()) {
      years.add(Integer.parseInt(schoolYear.group(1)));
      schoolYear.appendReplacement(rest, "");
    }
    schoolYear.appendTail(rest);
    if (DAY.matcher(rest).find() && !POINT.matcher(rest).find()) {
      return years;
    }
    Matcher year = YEAR.matcher(rest);
    while (year.find()) {
      years.add(Integer.parseInt(year.group(1)));
    }
    return years;
  }
}
