package org.junheng.job;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junheng.definition.DefinitionException;
import org.junheng.definition.Secret;
import org.junheng.landing.Limits;
import org.junheng.language.Language;
import org.junheng.notice.Receiver;
import org.junheng.publish.mart.MartServer;
import org.junheng.warehouse.RetentionRule;

/**
 * How a run happens: {@code conf/junheng.yml}.
 *
 * @param intake how much of a file is read
 * @param due by census year, the date (ISO-8601) until which its files are due
 * @param retention which old releases {@code prune} keeps
 * @param receivers who is told a run's result
 * @param metrics the file that a run's metrics are written into; null: none
 */
public record Settings(
    String landing,
    String warehouse,
    String reference,
    List<String> standards,
    Map<Integer, String> due,
    Limits intake,
    Spark spark,
    JobRepository jobRepository,
    Publish publish,
    RetentionRule retention,
    Timetable schedule,
    @JsonProperty("notify") List<Receiver> receivers,
    String metrics) {

  /**
   * Spark and its JVM.
   *
   * @param jvm flags of the JVM that Spark runs in
   * @param smallNightJvm further flags for a night that reads fewer county-years than {@code
   *     largeNight}
   * @param classArchive whether a class archive shortens the start
   */
  public record Spark(
      String master,
      List<String> jvm,
      List<String> smallNightJvm,
      Integer largeNight,
      Boolean classArchive,
      Map<String, String> settings) {
    private static final Pattern MASTER =
        Pattern.compile(
            "local(\\[(\\*|[1-9][0-9]*)(, *[1-9][0-9]*)?])?"
                + "|local-cluster\\[.*]|spark://.+|k8s://.+|yarn");

    public Spark {
      jvm = jvm == null ? List.of() : List.copyOf(jvm);
      smallNightJvm = smallNightJvm == null ? List.of() : List.copyOf(smallNightJvm);
      largeNight = largeNight == null ? Integer.MAX_VALUE : largeNight;
      settings = settings == null ? Map.of() : settings;
      if (master != null && !MASTER.matcher(master).matches()) {
        throw new DefinitionException(
            Language.either(
                "spark: master: '%s' is none that Spark knows, as local[*], spark://host:7077, yarn",
                "spark: master：“%s”不是Spark的写法，如 local[*]、spark://host:7077、yarn", master));
      }
    }

    /** Whether all of Spark runs in the process that starts it. */
    public boolean isInOneProcess() {
      return master.matches("local(\\[.*])?");
    }
  }

  /** Where runs are recorded; url null: a file in the warehouse. */
  public record JobRepository(String url, String user, Secret password) {
    public JobRepository {
      Secret.requireNoneIn(url, "job_repository");
      if (url != null && !url.matches("jdbc:(postgresql|h2):.+")) {
        throw new DefinitionException(
            Language.either(
                "job_repository: url: '%s' should begin with jdbc:postgresql:",
                "job_repository: url：“%s”应以 jdbc:postgresql: 开头", url));
      }
    }
  }

  /** What is made of a release's tables for people; each is a step of the nightly job. */
  public enum Output {
    ANSWERS,
    PAGE,
    REPORTS,
    BOOKS,
    DUCKDB
  }

  /**
   * How releases reach people.
   *
   * @param outputs what is made of the tables besides; all where nothing is said
   * @param chromium the browser that prints reports; null: one on the program path, where there is
   * @param postgres the server that keeps the BI mart; none without a url
   * @param largestFall the share of a form's accepted rows of a census year by which they may fall
   *     from one release to the next; one that loses more waits for somebody's decision
   */
  public record Publish(
      Set<Output> outputs, String chromium, MartServer postgres, Double largestFall) {
    private static final double LARGEST_FALL = 0.1;

    public Publish {
      largestFall = largestFall == null ? LARGEST_FALL : largestFall;
      if (!(largestFall >= 0 && largestFall <= 1)) {
        throw new DefinitionException(
            Language.either(
                "publish: largest_fall: %s is no share from 0 to 1",
                "publish：largest_fall：%s 不是0到1之间的比例", largestFall));
      }
      Set<Output> wanted = outputs == null ? Set.of(Output.values()) : outputs;
      outputs = Collections.unmodifiableSet(new TreeSet<>(wanted)); // in the order of their steps
      if (chromium != null && !Files.isExecutable(Path.of(chromium))) {
        throw new DefinitionException(
            Language.either(
                "publish: chromium: there is no program %s on this machine",
                "publish: chromium：本机没有程序 %s", chromium));
      }
    }

    /** The server that keeps the mart. */
    public Optional<MartServer> mart() {
      return Optional.ofNullable(postgres).filter(server -> server.url() != null);
    }
  }

  public Settings {
    required("landing", landing);
    required("warehouse", warehouse);
    required("reference", reference);
    required("standards", standards);
    required("intake", intake);
    required("spark", spark);
    required("spark: master", spark.master());
    due = due == null ? Map.of() : due;
    due.forEach(Settings::requireDay);
    jobRepository = jobRepository == null ? new JobRepository(null, null, null) : jobRepository;
    publish = publish == null ? new Publish(null, null, null, null) : publish;
    retention = retention == null ? new RetentionRule(null, null) : retention;
    schedule = schedule == null ? new Timetable(null, null, null, null) : schedule;
    receivers = receivers == null ? List.of() : List.copyOf(receivers);
  }

  private static void required(String key, Object value) {
    if (value == null) {
      throw new DefinitionException(Language.either("the key '%s' is missing", "缺少键“%s”", key));
    }
  }

  private static void requireDay(Integer year, String day) {
    try {
      LocalDate.parse(day);
    } catch (DateTimeParseException | NullPointerException e) {
      throw new DefinitionException(
          Language.either(
              "due: %d: '%s' is no day of the calendar, as 2026-10-15",
              "due：%d：“%s”不是日历上的日期，如 2026-10-15", year, day));
    }
  }

  /** Refuses settings of which a password is not where they say, before anything is done. */
  public void requirePasswords() {
    Stream.of(
            Optional.ofNullable(jobRepository.password()), publish.mart().map(MartServer::password))
        .flatMap(Optional::stream)
        .forEach(Secret::value);
  }

  /** These settings with other places; null keeps a place. */
  public Settings at(String landing, String warehouse, String reference) {
    return new Settings(
        landing == null ? this.landing : landing,
        warehouse == null ? this.warehouse : warehouse,
        reference == null ? this.reference : reference,
        standards,
        due,
        intake,
        spark,
        jobRepository,
        publish,
        retention,
        schedule,
        receivers,
        metrics);
  }

  /** The same for a night of no consequence in a folder: nobody is told, nothing is loaded. */
  public Settings inPractice(Path folder) {
    return new Settings(
        folder.resolve("landing").toString(),
        folder.resolve("warehouse").toString(),
        folder.resolve("reference").toString(),
        standards,
        Map.of(),
        intake,
        spark,
        null,
        new Publish(publish.outputs(), publish.chromium(), null, 1.0),
        retention,
        schedule,
        null,
        null);
  }

  /** These settings with other standards; none keeps them. */
  public Settings under(List<String> standards) {
    return new Settings(
        landing,
        warehouse,
        reference,
        standards.isEmpty() ? this.standards : List.copyOf(standards),
        due,
        intake,
        spark,
        jobRepository,
        publish,
        retention,
        schedule,
        receivers,
        metrics);
  }

  /** These settings with another Spark master; null keeps it. */
  public Settings on(String master) {
    Spark changed =
        master == null
            ? spark
            : new Spark(
                master,
                spark.jvm(),
                spark.smallNightJvm(),
                spark.largeNight(),
                spark.classArchive(),
                spark.settings());
    return new Settings(
        landing,
        warehouse,
        reference,
        standards,
        due,
        intake,
        changed,
        jobRepository,
        publish,
        retention,
        schedule,
        receivers,
        metrics);
  }
}
