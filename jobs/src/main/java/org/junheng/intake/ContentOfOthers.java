package org.junheng.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junheng.definition.Definitions;
import org.junheng.definition.Rule;
import org.junheng.landing.SourceFile;

/** Files that say, byte by byte, what a file of another county or another year says. */
public final class ContentOfOthers {
  private static final String RULE = "content_of_other";

  private final Definitions definitions;
  private final Map<String, List<Handed>> byContent = new LinkedHashMap<>();

  /** Tells by the definitions' rule. */
  public ContentOfOthers(Definitions definitions) {
    this.definitions = definitions;
  }

  /** A file that was handed in; its content by its fingerprint. */
  public record Handed(int year, String countyCode, String path, String sha256) {
    private String place() {
      return year + "学年 " + countyCode;
    }

    private boolean isOf(Handed other) {
      return year == other.year && countyCode.equals(other.countyCode);
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
      if (!other.isOf(file)) {
        others.add(other.place());
      }
    }
    if (others.isEmpty()) {
      return List.of();
    }
    Rule rule = definitions.rule(RULE);
    String name = file.path.substring(file.path.replace('\\', '/').lastIndexOf('/') + 1);
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

  /** A file of a county-year. */
  public static Handed handed(CountyYear countyYear, SourceFile file) {
    return new Handed(countyYear.year(), countyYear.countyCode(), file.path(), file.sha256());
  }
}
