package org.junheng.province;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junheng.definition.Definitions;
import org.junheng.definition.Standard;
import org.junheng.reference.Plans;
import org.junheng.table.CountyOutlook;
import org.junheng.table.CountyVerdict;
import org.junheng.table.PlanStatus;

/**
 * Table {@code plan_status}: each county's planned recognition year against what came of it, in
 * every census year (methodology 8, plan against actual). While a year collects, only what does not
 * rest on it is told: what is done, what is not planned, and what was late before.
 */
public final class PlanStatuses {
  private static final String OPEN = "本学年填报中，暂无结论";

  private final Counties counties;
  private final VerdictsByCounty verdicts;
  private final Map<CountyKey, List<CountyOutlook>> outlooks = new HashMap<>();
  private final Definitions definitions;

  private PlanStatuses(
      Counties counties,
      List<CountyVerdict> verdicts,
      List<CountyOutlook> outlooks,
      Definitions definitions) {
    this.counties = counties;
    this.verdicts = new VerdictsByCounty(verdicts);
    this.definitions = definitions;
    for (CountyOutlook row : outlooks) {
      this.outlooks
          .computeIfAbsent(
              new CountyKey(row.standard(), row.year(), row.countyCode()), any -> new ArrayList<>())
          .add(row);
    }
  }

  /** One row per census year and county under each standard of the newer regime. */
  public static List<PlanStatus> of(
      Counties counties,
      List<CountyVerdict> verdicts,
      List<CountyOutlook> outlooks,
      List<Standard> standards,
      Definitions definitions) {
    PlanStatuses statuses = new PlanStatuses(counties, verdicts, outlooks, definitions);
    List<PlanStatus> rows = new ArrayList<>();
    for (Standard standard : NewerRegime.of(standards)) {
      for (int year : counties.years()) {
        counties.in(year).forEach(county -> rows.add(statuses.row(standard, year, county)));
      }
    }
    return rows;
  }

  private PlanStatus row(Standard standard, int year, String county) {
    String verdict =
        verdicts.of(standard.standard(), year, county).map(CountyVerdict::verdict).orElse(null);
    OutlooksOfCounty outlook =
        new OutlooksOfCounty(
            outlooks.getOrDefault(new CountyKey(standard.standard(), year, county), List.of()),
            definitions);
    Plans.Decision plan = counties.decision(county, year);
    Integer plannedYear = plan == null ? null : Integer.valueOf(plan.plannedYear());
    Integer recognisedIn = counties.recognisedBy(year, county, standard.regime()).orElse(null);
    boolean isLatestTooLate =
        outlook.latest() != null && plannedYear != null && outlook.latest() > plannedYear;
    boolean isOpen =
        counties.states().isCollecting(year)
            && recognisedIn == null
            && plannedYear != null
            && plannedYear >= year;
    String status =
        counties.map().isListKept() && !isOpen
            ? Plans.standing(
                counties.plans().areKept(),
                plannedYear,
                year,
                recognisedIn != null,
                verdict,
                isLatestTooLate || outlook.isOutOfView())
            : null;
    return new PlanStatus(
        standard.standard(),
        year,
        county,
        plannedYear,
        plan == null ? null : plan.decidedOn(),
        recognisedIn,
        verdict,
        status,
        outlook.year(),
        outlook.reason(),
        isOpen
            ? planned(plannedYear) + "；" + OPEN
            : reason(status, plannedYear, recognisedIn, concluded(year, verdict), outlook),
        outlook.isDoubtful());
  }

  private String reason(
      String status,
      Integer plannedYear,
      Integer recognisedIn,
      String concluded,
      OutlooksOfCounty outlook) {
    if (!counties.map().isListKept()) {
      return definitions.lacking("recognition") + "，不能判断是否已认定";
    }
    if (status == null) {
      return definitions.lacking("plan_county");
    }
    String planned = planned(plannedYear);
    return switch (status) {
      case "done" -> recognisedIn + "年已通过国家认定；" + concluded;
      case "unplanned" -> "县级规划表中没有该县区；" + concluded;
      case "late" -> planned + "，尚未认定；" + concluded;
      default -> planned + "；" + concluded + ahead(outlook);
    };
  }

  private static String planned(Integer plannedYear) {
    return "规划" + plannedYear + "年通过国家认定";
  }

  private String concluded(int year, String verdict) {
    return counties.states().isCollecting(year)
        ? OPEN
        : "本学年结论为" + definitions.label("verdict", verdict == null ? "undetermined" : verdict);
  }

  private static String ahead(OutlooksOfCounty outlook) {
    if (outlook.isOutOfView()) {
      return "；按现有趋势，规划年份前不能达标" + outlook.doubt();
    }
    return outlook.latest() == null
        ? ""
        : "；按现有趋势，预计不早于" + outlook.latest() + "学年达标" + outlook.doubt();
  }
}
