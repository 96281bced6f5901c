package org.junheng.publish;

import java.util.Objects;
import java.util.Set;
import org.junheng.definition.Definitions;
import org.junheng.table.PlanStatus;

/**
 * What is told of a county beside its plan. The national recognition, the year's own verdict and
 * the outlook are three things, and each keeps its name everywhere (methodology 8).
 */
public record PlanWords(Definitions definitions) {
  private static final String NAMES = "plan_fact";
  private static final String MISSING = "—";
  private static final String DOUBTFUL = "（存疑）";
  private static final Set<String> AHEAD = Set.of("on_track", "at_risk");

  /** The name of the recognition by the nation's list: what a plan is held against. */
  public String recognition() {
    return definitions.label(NAMES, "recognition");
  }

  /** The name of what the year's figures say under the standard. */
  public String verdict() {
    return definitions.label(NAMES, "verdict");
  }

  /** The name of where the trends lead. */
  public String outlook() {
    return definitions.label(NAMES, "outlook");
  }

  /** What tells the three apart. */
  public String explanation() {
    return definitions.table("plan_status").description();
  }

  /** The recognition in words; a dash where there is no list or nothing to hold against it. */
  public static String recognition(PlanStatus row) {
    if (row.recognisedIn() != null) {
      return row.recognisedIn() + "年通过";
    }
    return row.status() == null ? MISSING : "尚未通过";
  }

  /**
   * Said behind a plan's progress that would be another if the outlook were: of what lies ahead and
   * rests on a figure that is hard to believe; else nothing.
   */
  public static String doubt(PlanStatus row) {
    return isOutlookDoubtful(row) && AHEAD.contains(Objects.toString(row.status(), ""))
        ? DOUBTFUL
        : "";
  }

  private static boolean isOutlookDoubtful(PlanStatus row) {
    return Boolean.TRUE.equals(row.outlookDoubtful());
  }

  /** The outlook in words; a dash where none is given. */
  public static String outlook(PlanStatus row) {
    if (row.outlook() == null) {
      return MISSING;
    }
    return (row.outlook() <= row.year() ? "资源配置已达标" : row.outlook() + "学年资源配置达标")
        + (isOutlookDoubtful(row) ? DOUBTFUL : "");
  }
}
