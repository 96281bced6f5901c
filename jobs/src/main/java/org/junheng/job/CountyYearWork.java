package org.junheng.job;

import java.util.List;
import org.junheng.county.CountyFigures;
import org.junheng.county.CountyTables;
import org.junheng.intake.Acceptance;
import org.junheng.intake.CellAddresses;
import org.junheng.intake.CellPlaces;
import org.junheng.intake.CountyYear;
import org.junheng.intake.CountyYearIntake;
import org.junheng.intake.Explanations;
import org.junheng.intake.FewerRows;
import org.junheng.intake.Intake;
import org.junheng.intake.NamesOfCounties;
import org.junheng.language.Language;
import org.junheng.reference.CountyFacts;
import org.junheng.table.HeldCell;
import org.junheng.warehouse.Archive;
import org.junheng.warehouse.Manifest.CountyYearInput;

/** Reads one county-year from the archive, and derives what rests on it alone. */
final class CountyYearWork {
  private final RunInputs inputs;
  private final CountyYearIntake intake;
  private final FewerRows fewerRows;
  private final CountyFigures figures;
  private final CountyFacts facts;
  private final Archive archive;

  CountyYearWork(RunInputs inputs) {
    this.inputs = inputs;
    this.intake = new CountyYearIntake(inputs.definitions(), inputs.limits());
    this.fewerRows = new FewerRows(inputs.definitions());
    this.figures = new CountyFigures(inputs.definitions(), inputs.standards());
    this.facts = new CountyFacts(inputs.reference());
    this.archive = inputs.archive();
  }

  /** What is taken in of its files, as they lie in the archive. */
  Intake read(CountyYearInput input) {
    try {
      Intake now = take(input, inputs.reference().names(input.countyCode(), input.year()));
      List<Intake> earlier =
          EarlierSubmissions.of(input).stream()
              .map(then -> take(then, NamesOfCounties.NONE))
              .toList();
      return fewerRows.compared(now, earlier, form -> EarlierSubmissions.file(form, input));
    } catch (RuntimeException e) {
      throw failed(input.year(), input.countyCode(), e);
    }
  }

  private Intake take(CountyYearInput input, NamesOfCounties names) {
    return intake.take(
        new CountyYear(input.year(), input.countyCode(), input.validInReference()),
        ArchivedFiles.of(input, archive, inputs.limits()),
        inputs.reference().decisions().correctionsOf(input.year(), input.countyCode()),
        names);
  }

  /** Where each cell of its files stands. */
  CellPlaces places(CountyYearInput input) {
    return intake.places(
        new CountyYear(input.year(), input.countyCode(), input.validInReference()),
        ArchivedFiles.of(input, archive, inputs.limits()),
        inputs.reference().decisions().correctionsOf(input.year(), input.countyCode()));
  }

  /** Where cells of its accepted rows stand; a file is read again when one of its is asked for. */
  CellAddresses addresses(CountyYearInput input) {
    return intake.addresses(
        new CountyYear(input.year(), input.countyCode(), input.validInReference()),
        sha256 -> ArchivedFiles.of(input, archive, inputs.limits(), sha256::equals),
        inputs.reference().decisions().correctionsOf(input.year(), input.countyCode()));
  }

  /** Its own rows of every table but its forms': figures, and what is told of its cells. */
  CountyTables derived(Intake taken) {
    CountyYear place = taken.countyYear();
    CountyTables tables =
        place.validInReference()
            ? figures.of(taken, facts.of(place.year(), place.countyCode()))
            : new CountyTables();
    List<Acceptance> acceptances =
        inputs.reference().decisions().acceptancesOf(place.year(), place.countyCode());
    Explanations explanations = Explanations.in(taken, inputs.definitions());
    tables.add(
        taken.held().stream()
            .map(held -> CensusRows.row(place, held, acceptances))
            .map(cell -> explained(cell, explanations))
            .toList());
    return tables;
  }

  /** An entry with what its county explains it by. */
  static HeldCell explained(HeldCell cell, Explanations explanations) {
    return cell.explained(explanations.of(cell.form(), cell.schoolCode(), cell.column()));
  }

  static WorkFailedException failed(int year, String county, RuntimeException cause) {
    return new WorkFailedException(
        Language.either("census year %d, county %s", "%d学年，县区 %s", year, county), cause);
  }
}
