package org.junheng.publish;

import org.junheng.definition.Definitions;
import org.junheng.table.PlanStatus;

/**
 * What is told of a county beside its plan. The national recognition, the year's own verdict and
 * the outlook are three things, and each keeps its name everywhere (methodology 8).
 */
public record PlanWords(Definitions definitions) {
  private static final String NAMES = "plan_fact";
  private static final String MISSING = "—";

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

  /** The outlook in words; a dash where none is given. */
  public static String outlook(PlanStatus row) {
    if (row.outlook() == null) {
      return MISSING;
    }
    return row.outlook() <= row.year() ? "资源配置已达标" : row.outlook() + "学年资源配置达标";
  }
}
