package org.junheng.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junheng.definition.Check.Severity;
import org.junheng.definition.Definitions;
import org.junheng.history.FoundCell;
import org.junheng.history.HistoryForms;
import org.junheng.history.Origins;
import org.junheng.history.ReportedRows;
import org.junheng.history.SchoolRegister;
import org.junheng.history.YearComparison;
import org.junheng.history.YearPair;
import org.junheng.intake.FormCount;
import org.junheng.intake.Held;
import org.junheng.intake.Intake;

/** Compares what a county is about to hand in with what it handed in the year before. */
final class LastYear {
  private final Definitions definitions;
  private final HistoryForms forms;

  LastYear(Definitions definitions) {
    this.definitions = definitions;
    this.forms = new HistoryForms(definitions);
  }

  /** The ids of the checks that need the year before, sorted. */
  List<String> rules() {
    return List.copyOf(YearComparison.rules(definitions));
  }

  /** A county-year with what the comparison says among what was found. */
  Intake compared(Intake now, Intake before) {
    int year = now.countyYear().year();
    String county = now.countyYear().countyCode();
    SchoolRegister.Part schools = new SchoolRegister.Part();
    forms.add(before, schools);
    forms.add(now, schools);
    YearComparison comparison =
        new YearComparison(
            forms,
            SchoolRegister.of(List.of(schools)),
            Origins.ofUnchanged(county, List.of(year - 1, year)));
    YearPair years =
        new YearPair(
            year, new ReportedRows(forms, List.of(now)), new ReportedRows(forms, List.of(before)));
    List<Held> told = comparison.of(county, years).stream().map(FoundCell::of).toList();
    List<Held> all = new ArrayList<>(now.held());
    all.addAll(told);
    return new Intake(now.countyYear(), now.accepted(), all, counted(now.counts(), told));
  }

  private static List<FormCount> counted(List<FormCount> counts, List<Held> told) {
    Map<String, Long> warnings =
        told.stream()
            .filter(entry -> entry.severity().equals(Severity.WARNING.code()))
            .collect(Collectors.groupingBy(Held::form, Collectors.counting()));
    return counts.stream()
        .map(
            count ->
                new FormCount(
                    count.form(),
                    count.files(),
                    count.filesHeld(),
                    count.rowsRead(),
                    count.rowsAccepted(),
                    count.rowsHeld(),
                    count.warnings() + warnings.getOrDefault(count.form(), 0L)))
        .toList();
  }
}
