package org.junheng.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junheng.definition.Definitions;
import org.junheng.definition.Form;
import org.junheng.definition.Rule;
import org.junheng.landing.SourceFile;

/**
 * Files that say, byte by byte, what a file of another county says, or of an earlier year of the
 * same one. A register, of whose fields nearly all are carried from year to year, may stay as it
 * was.
 */
public final class ContentOfOthers {
  private static final String RULE = "content_of_other";
  private static final int OF_THE_YEAR_ONE_IN = 5;

  private final Definitions definitions;
  private final Map<String, List<Handed>> byContent = new LinkedHashMap<>();

  /** Tells by the definitions' rule. */
  public ContentOfOthers(Definitions definitions) {
    this.definitions = definitions;
  }

  /**
   * A file that was handed in; its content by its fingerprint.
   *
   * @param forms that it hands in
   */
  public record Handed(
      int year, String countyCode, String path, String sha256, List<String> forms) {
    private String place() {
      return year + "学年 " + countyCode;
    }
  }

  /** Takes note of a file. */
  public void add(Handed file) {
    if (!file.sha256.isEmpty()) {
      byContent.computeIfAbsent(file.sha256, any -> new ArrayList<>()).add(file);
    }
  }

  /** What is told of a file that others have too; nothing where none has. */
  public List<Held> told(Handed file) {
    TreeSet<String> others = new TreeSet<>();
    for (Handed other : byContent.getOrDefault(file.sha256, List.of())) {
      boolean isOfSameCounty = other.countyCode.equals(file.countyCode);
      if (!isOfSameCounty || (other.year < file.year && !isRegister(file))) {
        others.add(other.place());
      }
    }
    if (others.isEmpty()) {
      return List.of();
    }
    Rule rule = definitions.rule(RULE);
    String name = Held.nameOf(file.path);
    String where = String.join("、", others);
    return List.of(
        new Held(
            "",
            file.path,
            null,
            null,
            null,
            null,
            where,
            rule.id(),
            rule.severity().code(),
            rule.sentence(name, where)));
  }

  private boolean isRegister(Handed file) {
    return !file.forms.isEmpty()
        && file.forms.stream().map(definitions::form).allMatch(ContentOfOthers::isRegister);
  }

  private static boolean isRegister(Form form) {
    long ofTheYear = form.fields().stream().filter(field -> !field.carried()).count();
    return ofTheYear * OF_THE_YEAR_ONE_IN <= form.fields().size();
  }

  /** A file of a county-year. */
  public static Handed handed(CountyYear countyYear, SourceFile file) {
    return new Handed(
        countyYear.year(), countyYear.countyCode(), file.path(), file.sha256(), file.forms());
  }
}
