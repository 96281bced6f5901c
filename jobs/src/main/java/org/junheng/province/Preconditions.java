package org.junheng.province;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junheng.definition.Item;
import org.junheng.reference.CountyMap;

/**
 * What must have been before: recognition under the older regime, and yearly monitoring kept up
 * (methodology 4 and 9.21).
 */
public final class Preconditions {
  private Preconditions() {}

  /** The verdicts of the older regime, each county-year on its own map. */
  public interface OlderVerdicts {
    /** Of a county-year; none where it is not in the warehouse. */
    Optional<String> of(String county, int year);
  }

  /**
   * Years since recognition. Where the province keeps no list there is nothing to ask.
   *
   * @param recognisedIn null where the county is not listed
   */
  public static Precondition recognised(Item item, int year, Integer recognisedIn) {
    if (recognisedIn == null) {
      return new Precondition(null, false, null, "未列入基本均衡认定名单");
    }
    int since = year - recognisedIn;
    return new Precondition(
        (double) since, since >= item.threshold(), false, recognisedIn + "年通过基本均衡认定");
  }

  /** How many of the last years a county kept its composites within limits. */
  public static Precondition monitored(
      Item item, String county, int year, CountyMap map, OlderVerdicts verdicts) {
    int years = (int) item.parameter("years");
    int kept = 0;
    boolean isOver = false;
    List<String> words = new ArrayList<>();
    for (int earlier = year - years + 1; earlier <= year; earlier++) {
      List<String> then = new ArrayList<>();
      for (String code : map.codesIn(county, year, earlier)) {
        then.add(verdicts.of(code, earlier).orElse("undetermined"));
      }
      switch (Worst.of(then)) {
        case "met" -> kept++;
        case "not_met" -> {
          isOver = true;
          words.add(earlier + "学年超过上限");
        }
        default -> words.add(earlier + "学年数据不全或不在库中");
      }
    }
    Boolean ok = isOver ? Boolean.FALSE : kept == years ? Boolean.TRUE : null;
    return new Precondition((double) kept, ok, false, String.join("；", words));
  }
}
