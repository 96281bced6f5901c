package org.junheng.job;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junheng.answer.CountyReceipts;
import org.junheng.answer.Receipt;
import org.junheng.answer.YearReceipts;
import org.junheng.definition.Definitions;
import org.junheng.definition.MeasureNames;
import org.junheng.difference.ChangedFigure;
import org.junheng.difference.ReleaseCause;
import org.junheng.difference.ReleaseDifference;
import org.junheng.difference.ReleaseDifference.Side;
import org.junheng.notice.RunResult.CountyForms;
import org.junheng.notice.RunResult.HeldRows;
import org.junheng.notice.RunResult.RankChange;
import org.junheng.notice.RunResult.Receipts;
import org.junheng.notice.RunResult.TakenForms;
import org.junheng.notice.RunResult.VerdictChange;
import org.junheng.release.CountyNames;
import org.junheng.release.ReleaseTables;
import org.junheng.storage.Storage;
import org.junheng.table.RankMove;
import org.junheng.warehouse.Archive;
import org.junheng.warehouse.Manifest;
import org.junheng.warehouse.Manifest.CountyYearInput;
import org.junheng.warehouse.Manifest.FormCounts;
import org.junheng.warehouse.Releases;
import org.junheng.warehouse.TableReader;

/** What a message says of a release, in the words that counties and offices read. */
record ResultOfRelease(
    List<TakenForms> takenIn,
    List<HeldRows> held,
    Receipts receipts,
    List<VerdictChange> verdicts,
    long ranksMoved,
    List<RankChange> ranks) {
  private static final int RANKS = 20;
  private static final String VERDICTS = "county_verdict";
  private static final String SINCE_RELEASE = "release";
  private static final String MISSING = "missing";

  /** The words for one release. */
  private static final class Words {
    private final Settings settings;
    private final Definitions definitions;
    private final Releases releases;
    private final Manifest manifest;
    private final ReleaseTables tables;
    private final CountyNames names;

    private Words(
        Settings settings,
        Definitions definitions,
        Releases releases,
        Manifest manifest,
        ReleaseTables tables) {
      this.settings = settings;
      this.definitions = definitions;
      this.releases = releases;
      this.manifest = manifest;
      this.tables = tables;
      this.names = new CountyNames(tables);
    }

    private String form(String form) {
      return definitions.forms().containsKey(form) ? definitions.form(form).title() : "不明报表";
    }

    /** The titles of a county-year's forms; all that it has to hand in are told in one word. */
    private List<String> forms(CountyYearInput input) {
      List<String> forms = input.forms().stream().map(form -> form.form()).toList();
      boolean isAll =
          definitions.forms().values().stream()
              .filter(form -> !form.optional() && form.years().contain(input.year()))
              .allMatch(form -> forms.contains(form.form()));
      return isAll ? List.of("全部报表") : forms.stream().map(this::form).toList();
    }

    private String name(String county, int year) {
      return names.nameOf(county, year).orElse("");
    }
  }

  /** What is said of the release that a plan was carried out to. */
  static ResultOfRelease of(
      Settings settings,
      Definitions definitions,
      Releases releases,
      RunPlan plan,
      Manifest manifest) {
    Storage folder = releases.folder(manifest.releaseId());
    try (ReleaseTables tables = ReleaseTables.of(folder, definitions)) {
      Words words = new Words(settings, definitions, releases, manifest, tables);
      ReleaseDifference difference = difference(words);
      List<RankMove> moved =
          TableReader.of(folder, RankMove.class).all().stream()
              .filter(row -> row.since().equals(SINCE_RELEASE) && row.move() != 0)
              .sorted(Comparator.comparing((RankMove row) -> -Math.abs(row.move())))
              .toList();
      return new ResultOfRelease(
          difference == null ? first(words, plan) : since(words, difference.causes()),
          held(words),
          receipts(words),
          difference == null ? List.of() : verdicts(words, difference),
          moved.size(),
          moved.stream().limit(RANKS).map(row -> rank(words, row)).toList());
    }
  }

  /** Null where there was no release before, or it was removed since. */
  private static ReleaseDifference difference(Words words) {
    String before = words.manifest.previousRelease();
    return before == null || !words.releases.folder(before).exists("manifest.json")
        ? null
        : new ReleaseDifference(
            new Archive(Storage.at(words.settings.warehouse())),
            words.definitions,
            Side.of(words.releases, words.releases.manifest(before)),
            Side.of(words.releases, words.manifest));
  }

  private static List<TakenForms> first(Words words, RunPlan plan) {
    return newestFirst(plan.changed()).stream()
        .map(
            input ->
                new TakenForms(
                    input.year(),
                    input.countyCode(),
                    words.name(input.countyCode(), input.year()),
                    words.forms(input)))
        .toList();
  }

  private static List<TakenForms> since(Words words, List<ReleaseCause> causes) {
    record Of(int year, String county) {}
    Map<Of, Set<String>> forms =
        new TreeMap<>(Comparator.comparing(Of::year).reversed().thenComparing(Of::county));
    for (ReleaseCause cause : causes) {
      String what = taken(cause.kind());
      if (what != null && cause.year() != null && cause.subject() != null) {
        for (String county : cause.counties()) {
          forms
              .computeIfAbsent(new Of(cause.year(), county), any -> new LinkedHashSet<>())
              .add(words.form(cause.subject()) + what);
        }
      }
    }
    return forms.entrySet().stream()
        .map(
            entry ->
                new TakenForms(
                    entry.getKey().year(),
                    entry.getKey().county(),
                    words.name(entry.getKey().county(), entry.getKey().year()),
                    List.copyOf(entry.getValue())))
        .toList();
  }

  /** What is told behind a form's title; null where nothing came in. */
  private static String taken(ReleaseCause.Kind kind) {
    return switch (kind) {
      case FILE -> "";
      case WITHDRAWN -> "（不再有效）";
      case CORRECTION -> "（更正）";
      case ACCEPTANCE -> "（接受提示）";
      case REFERENCE, STANDARD, DEFINITIONS, PROGRAM -> null;
    };
  }

  private static List<HeldRows> held(Words words) {
    List<HeldRows> held = new ArrayList<>();
    for (CountyYearInput input : newestFirst(words.manifest.inputs())) {
      long rows =
          input.forms().stream()
              .map(form -> form.counts())
              .filter(Objects::nonNull)
              .mapToLong(ResultOfRelease::held)
              .sum();
      if (rows > 0 || !input.validInReference()) {
        held.add(
            new HeldRows(
                input.year(),
                input.countyCode(),
                input.validInReference()
                    ? words.name(input.countyCode(), input.year())
                    : "（不在县区名录中）",
                rows));
      }
    }
    if (held.isEmpty() && words.manifest.held() > 0) {
      int newest = words.manifest.years().stream().max(Integer::compare).orElse(0);
      held.add(new HeldRows(newest, "—", "不属任何县区学年的文件或决定", words.manifest.held()));
    }
    return held;
  }

  private static long held(FormCounts counts) {
    return counts.rowsHeld() + counts.filesHeld();
  }

  private static Receipts receipts(Words words) {
    int year = YearReceipts.newest(words.tables);
    YearReceipts all = YearReceipts.of(words.tables, words.definitions, year, words.settings.due());
    return new Receipts(
        year,
        all.due(),
        all.counties().size(),
        forms(words, all, form -> form.status().equals(MISSING)),
        forms(words, all, form -> Boolean.TRUE.equals(form.late())));
  }

  private static List<CountyForms> forms(
      Words words, YearReceipts all, Predicate<Receipt> condition) {
    List<CountyForms> counties = new ArrayList<>();
    for (CountyReceipts county : all.counties()) {
      List<Receipt> forms = county.where(condition);
      if (!forms.isEmpty()) {
        counties.add(
            new CountyForms(
                county.countyCode(),
                county.countyName(),
                forms.stream().map(form -> words.form(form.form())).toList(),
                forms.size() == county.forms().size() && forms.size() > 1,
                forms.stream().anyMatch(form -> Boolean.TRUE.equals(form.overdue()))));
      }
    }
    return counties;
  }

  private static List<VerdictChange> verdicts(Words words, ReleaseDifference difference) {
    List<VerdictChange> changes = new ArrayList<>();
    difference.forEach(
        Set.of(VERDICTS),
        figure -> {
          if ("verdict".equals(figure.column())) {
            changes.add(verdict(words, figure));
          }
        });
    changes.sort(
        Comparator.comparing(VerdictChange::year)
            .reversed()
            .thenComparing(VerdictChange::standard)
            .thenComparing(VerdictChange::countyCode));
    return changes;
  }

  private static VerdictChange verdict(Words words, ChangedFigure figure) {
    int year = ((Number) figure.row().get("year")).intValue();
    String county = (String) figure.row().get("county_code");
    return new VerdictChange(
        (String) figure.row().get("standard"),
        year,
        county,
        words.name(county, year),
        label(words, figure.before()),
        label(words, figure.after()),
        figure.isUnexplained() ? null : ReleaseCause.words(figure.causes()));
  }

  private static String label(Words words, Object verdict) {
    return verdict == null ? null : words.definitions.label("verdict", (String) verdict);
  }

  private static RankChange rank(Words words, RankMove row) {
    return new RankChange(
        row.standard(),
        row.year(),
        words.definitions.label("stage", row.stage())
            + MeasureNames.of(words.definitions, row.measure()),
        row.countyCode(),
        words.name(row.countyCode(), row.year()),
        row.rankBefore(),
        row.rank(),
        row.why() + (row.cause() == null ? "" : "；" + row.cause()));
  }

  private static List<CountyYearInput> newestFirst(List<CountyYearInput> inputs) {
    return inputs.stream()
        .sorted(
            Comparator.comparing(CountyYearInput::year)
                .reversed()
                .thenComparing(CountyYearInput::countyCode))
        .toList();
  }
}
