package org.junheng.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.junheng.definition.DefinitionException;
import org.junheng.definition.Definitions;
import org.junheng.job.LandedSubmissions.Kept;
import org.junheng.landing.FormsInFile;
import org.junheng.landing.LandingFolder;
import org.junheng.landing.LandingFolder.LandedFile;
import org.junheng.landing.LandingFolder.Stray;
import org.junheng.language.Language;
import org.junheng.reference.CensusYears;
import org.junheng.reference.Reference;
import org.junheng.storage.Fingerprint;
import org.junheng.storage.Storage;
import org.junheng.warehouse.Archive;
import org.junheng.warehouse.Json;
import org.junheng.warehouse.Ledger;
import org.junheng.warehouse.Manifest;
import org.junheng.warehouse.Manifest.CountyYearInput;
import org.junheng.warehouse.Publications;
import org.junheng.warehouse.Releases;

/**
 * Decides, in plain Java, whether anything changed: archives the reference tables and what lies in
 * the landing folder, finds each county-year's current submission and compares it with the release
 * before.
 */
public final class RunPlanner {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);
  private static final String PLAN = "plan.json";

  /** The rooms whose classes decide how a county's files are read and checked. */
  private static final List<String> READERS =
      List.of("definition", "expression", "landing", "intake");

  private final Settings settings;
  private final Definitions definitions;
  private final Reference reference;
  private final Storage warehouse;
  private final Storage landing;
  private final String version;
  private final ProgramParts parts = ProgramParts.running();
  private final String readers = parts.fingerprint(READERS);
  private final String program = parts.figuring();
  private final Clock clock;
  private Instant now;

  /** Fingerprint of the classes that decide what figures come out of files. */
  static String program() {
    return ProgramParts.running().figuring();
  }

  /** A planner for one run. */
  public RunPlanner(
      Settings settings, Definitions definitions, Reference reference, String version) {
    this(settings, definitions, reference, version, Clock.systemUTC());
  }

  RunPlanner(
      Settings settings,
      Definitions definitions,
      Reference reference,
      String version,
      Clock clock) {
    this.clock = clock;
    this.settings = settings;
    this.definitions = definitions;
    this.reference = reference;
    this.warehouse = Storage.at(settings.warehouse());
    this.landing = Storage.at(settings.landing());
    this.version = version;
  }

  /** Nothing lies in the landing folder while the warehouse holds something: a mount is missing. */
  public static final class LandingIsGoneException extends RuntimeException {
    LandingIsGoneException(String message) {
      super(message);
    }
  }

  /** Archives what is new and plans the run. */
  public RunPlan plan(IntPredicate years) {
    requireLanding();
    new Releases(warehouse).finishInterrupted();
    Ledger ledger = ledger();
    Archive archive = new Archive(warehouse);
    keepReference(archive);
    LandedSubmissions landed = landed(years, archive);
    archive.settle();
    requireLanding(); // it may have gone while it was read, and what was not found is not told then
    ledger.note(
        landed.submissions(),
        STAMP.format(now) + "-" + Fingerprint.of(now + version).substring(0, 6));
    return planned(landed, ledger);
  }

  /** The same plan, without keeping anything: what a run would do. */
  public RunPlan planDry(IntPredicate years) {
    requireLanding();
    Ledger ledger = ledger();
    LandedSubmissions landed =
        LandedSubmissions.read(
            new LandingFolder(landing).scan(),
            years,
            file ->
                kept(
                    file,
                    Archive.fingerprint(() -> landing.open(file.path())),
                    landing.open(file.path())),
            now.toString());
    ledger.pretend(landed.submissions());
    return planned(landed, ledger);
  }

  /**
   * The same plan, with what is new kept in a place for trials.
   *
   * @param work where what the warehouse lacks is kept
   */
  RunPlan planTrial(IntPredicate years, Storage work) {
    requireLanding();
    Ledger ledger = ledger();
    Archive archive = Archive.over(work, new Archive(warehouse));
    keepReference(archive);
    LandedSubmissions landed = landed(years, archive);
    ledger.pretend(landed.submissions());
    return planned(landed, ledger);
  }

  /** What was handed in so far; the run's own time is later than all of it. */
  private Ledger ledger() {
    Ledger ledger = Ledger.read(warehouse);
    now = WarehouseClock.now(warehouse, ledger, clock);
    return ledger;
  }

  /** What lies in the landing folder, all of it kept. */
  private LandedSubmissions landed(IntPredicate years, Archive archive) {
    return LandedSubmissions.read(
        new LandingFolder(landing).scan(),
        years,
        file -> {
          String sha256 = archive.keep(() -> landing.open(file.path()));
          return kept(file, sha256, archive.open(sha256));
        },
        now.toString());
  }

  private void keepReference(Archive archive) {
    Storage folder = Storage.at(settings.reference());
    reference
        .fingerprints()
        .forEach(
            (name, sha256) -> {
              if (!archive.keep(() -> folder.open(name)).equals(sha256)) {
                throw new DefinitionException(
                    Language.either(
                        "%s in %s was changed while it was read; run again",
                        "%2$s 中的 %1$s 在读取时被改动；请再次运行", name, folder.location()));
              }
            });
  }

  private Kept kept(LandedFile file, String sha256, InputStream content) {
    try {
      return Kept.whole(
          sha256,
          FormsInFile.of(file.name(), content, settings.intake(), definitions.forms().values()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Refuses a landing folder that is missing or empty. */
  public void requireLanding() {
    LandingThere.require(landing, warehouse);
  }

  private RunPlan planned(LandedSubmissions landed, Ledger ledger) {
    CurrentSubmissions current = new CurrentSubmissions(reference.decisions());
    List<CountyYearInput> inputs =
        new CountyYearInputs(settings, definitions, reference, readers).of(landed, ledger, current);
    Optional<Manifest> previous = new Releases(warehouse).current();
    Map<String, CountyYearInput> before = new TreeMap<>();
    previous.ifPresent(
        manifest -> manifest.inputs().forEach(input -> before.put(placeOf(input), input)));
    CensusYears censusYears =
        SubmittedYears.of(
            inputs,
            current.notTaken(),
            reference,
            new Publications(warehouse).finals(now.toString()),
            LocalDate.ofInstant(now, ZoneOffset.UTC));
    List<CountyYearInput> changed =
        inputs.stream().filter(input -> isChanged(input, before.get(placeOf(input)))).toList();
    String fingerprint = fingerprint(inputs, censusYears, current.notTaken(), landed.strays());
    BlockPlans blocks = new BlockPlans(settings, definitions, reference, parts);
    RunPlan plan =
        new RunPlan(
            STAMP.format(now) + "-" + fingerprint.substring(0, 6),
            now.toString(),
            fingerprint,
            previous.map(Manifest::releaseId).orElse(null),
            version,
            program,
            settings.standards(),
            censusYears.years().stream().map(CensusYears.CensusYear::year).toList(),
            censusYears,
            reference.fingerprints(),
            ReferenceNotes.rows(reference),
            ReferenceNotes.of(reference, definitions, previous),
            inputs,
            changed,
            blocks.of(inputs, changed, previous),
            current.notTaken(),
            landed.strays());
    return resumed(plan);
  }

  /** Whether the current release, or one that waits, holds exactly what this plan would make. */
  public boolean isUpToDate(RunPlan plan) {
    return made(plan).isPresent();
  }

  /**
   * The release that holds exactly what this plan would make: the current one, or one that waits.
   */
  public Optional<Manifest> made(RunPlan plan) {
    Releases releases = new Releases(warehouse);
    return releases
        .current()
        .filter(manifest -> manifest.fingerprint().equals(plan.fingerprint()))
        .or(
            () ->
                releases
                    .waiting()
                    .filter(manifest -> manifest.fingerprint().equals(plan.fingerprint())));
  }

  /** Puts the plan where the run finds it, also a run that resumes. */
  public void save(RunPlan plan) {
    String text = Json.write(plan);
    warehouse.in(plan.preparing(warehouse)).replaceText(PLAN, text);
    warehouse.in(plan.working()).replaceText(PLAN, text);
  }

  /** A run over the same inputs on the same release that did not finish keeps its plan and id. */
  private RunPlan resumed(RunPlan plan) {
    Storage working = warehouse.in(plan.working());
    if (!working.exists(PLAN)) {
      return plan;
    }
    RunPlan saved = Json.read(working.readText(PLAN), RunPlan.class);
    boolean same =
        saved.fingerprint().equals(plan.fingerprint())
            && java.util.Objects.equals(saved.previousRelease(), plan.previousRelease());
    return same ? saved : plan;
  }

  private static boolean isChanged(CountyYearInput input, CountyYearInput before) {
    return before == null
        || before.takeAgain()
        || !before.fingerprint().equals(input.fingerprint());
  }

  private String fingerprint(
      List<CountyYearInput> inputs,
      CensusYears censusYears,
      List<NotTaken> notTaken,
      List<Stray> strays) {
    StringBuilder text = new StringBuilder();
    text.append(definitions.fingerprint()).append('\n').append(version).append('\n');
    text.append(settings.standards()).append('\n').append(reference.fingerprints()).append('\n');
    text.append(notTaken).append(reference.unknown()).append(strays).append('\n');
    text.append(settings.publish().outputs()).append('\n');
    text.append(censusYears).append('\n');
    inputs.forEach(
        input -> {
          text.append(input.fingerprint());
          input.forms().forEach(form -> text.append(form.submissions()).append(form.inLanding()));
        });
    return Fingerprint.of(text.toString());
  }

  private static String placeOf(CountyYearInput input) {
    return input.year() + "/" + input.countyCode();
  }
}
