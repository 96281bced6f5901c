package org.junheng.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junheng.packaged.KilledProgram.Ended;
import org.junheng.packaged.KilledProgram.Victim;
import org.junheng.packaged.Program.Outcome;

/**
 * Nights over {@link SmallProvince} that are killed again and again before they are left to finish.
 * After each kill readers find what they must, after each night its result is that of one that
 * nobody disturbed.
 */
final class KilledNights {
  private static final int KILLS_IN_A_NIGHT = 12;

  // how long a run takes is learnt from those that end before they are killed
  private static final double LONGER = 1.03;
  private static final double SHORTER = 0.85;

  private final SmallProvince province = new SmallProvince("killed-nights");
  private final Random random;
  private final Map<Victim, Integer> kills = new EnumMap<>(Victim.class);
  private final Map<String, Integer> moments = new TreeMap<>();
  private final Path before = province.folder().resolve("before");
  private final Result first;
  private final Result second;
  private double span;
  private int nights;

  /**
   * What a night leaves.
   *
   * @param hashes each table's content hash
   * @param files the names of the release's files
   * @param submissions what the ledger tells was handed in, in its order
   * @param archive the contents that are kept
   * @param published how many releases became current
   */
  record Result(
      Map<String, String> hashes,
      int held,
      int warnings,
      List<String> files,
      List<String> submissions,
      List<String> archive,
      int published) {}

  /** Makes the two nights that nobody disturbs. */
  KilledNights(long seed) {
    random = new Random(seed);
    Outcome one = Program.run(province.run("first", before));
    assertThat(one.status()).as(one.text()).isEqualTo(1);
    first = result(before);
    Path after = province.folder().resolve("undisturbed");
    Folders.copy(before, after);
    Outcome two = Program.run(province.run("second", after));
    assertThat(two.status()).as(two.text()).isEqualTo(1);
    second = result(after);
    span = two.took().toMillis();
    assertThat(second.hashes()).isNotEqualTo(first.hashes());
  }

  /** Kills at each of the moments, in nights after one another. */
  void killAt(List<Moment> all) throws InterruptedException {
    Deque<Moment> left = new ArrayDeque<>(all);
    while (!left.isEmpty()) {
      Iterator<Moment> asTheyCome =
          Stream.generate(left::poll).takeWhile(Objects::nonNull).iterator();
      night(asTheyCome).ifPresent(left::addFirst); // comes in a night that begins with it
    }
  }

  /** Kills at so many random moments. */
  void killAtRandom(int wanted) throws InterruptedException {
    int until = kills() + wanted;
    while (kills() < until) {
      int most = Math.min(KILLS_IN_A_NIGHT, until - kills());
      night(
          Stream.generate(
                  () -> Moment.after(Duration.ofMillis((long) (random.nextDouble() * span))))
              .limit(most)
              .iterator());
      System.out.printf("%d kills in %d nights%n", kills(), nights);
    }
  }

  /**
   * A night that is killed at one moment after the other, until it ends before the next one, which
   * is given; every other night is the first of its warehouse.
   */
  private Optional<Moment> night(Iterator<Moment> moments) throws InterruptedException {
    boolean isFirst = nights++ % 2 == 1;
    String name = isFirst ? "first" : "second";
    Path warehouse = province.folder().resolve("night-" + nights);
    if (!isFirst) {
      Folders.copy(before, warehouse);
    }
    Optional<String> current = ReadersView.current(warehouse);
    Optional<Moment> missed = Optional.empty();
    try (ReadersView reader = new ReadersView(warehouse)) {
      while (missed.isEmpty() && moments.hasNext()) {
        Moment moment = moments.next();
        if (!isKilledAt(moment, warehouse, province.run(name, warehouse), current)) {
          missed = Optional.of(moment);
        }
        reader.requireWhole();
      }
      if (missed.isEmpty()) {
        Outcome last = Program.run(province.run(name, warehouse));
        assertThat(last.status()).as(last.text()).isEqualTo(1);
      }
    }
    requireWhole(warehouse, current, "at the end");
    assertThat(result(warehouse)).usingRecursiveComparison().isEqualTo(isFirst ? first : second);
    assertThat(new Warehouse(warehouse).preparing()).isEmpty();
    assertThat(new Warehouse(warehouse).releaseIds()).hasSize(isFirst ? 1 : 2);
    Folders.remove(warehouse);
    return missed;
  }

  /** Whether the run did not end before. */
  private boolean isKilledAt(
      Moment moment, Path warehouse, String[] arguments, Optional<String> current)
      throws InterruptedException {
    Victim victim = Victim.values()[random.nextInt(Victim.values().length)];
    Ended ended = KilledProgram.at(moment, victim, warehouse, arguments);
    String told = "%s, %s killed:%n%s".formatted(moment.name(), victim, ended.text());
    requireWhole(warehouse, current, told);
    if (ended.isKilled()) {
      span *= LONGER;
      kills.merge(victim, 1, Integer::sum);
      moments.merge(moment.name().replaceFirst("\\d+ ms", "some time"), 1, Integer::sum);
    } else {
      span *= SHORTER;
      assertThat(ended.status()).as(told).isEqualTo(1);
    }
    return ended.isKilled();
  }

  /** The release before, or, once it has its place, the new one; nothing else, and all of it. */
  private static void requireWhole(Path warehouse, Optional<String> before, String told) {
    try {
      Optional<String> now = ReadersView.current(warehouse);
      ReadersView.requireComplete(warehouse, now);
      assertThat(before.isEmpty() || now.isPresent()).isTrue();
    } catch (RuntimeException | AssertionError e) {
      throw new AssertionError(told, e);
    }
  }

  private static Result result(Path warehouse) {
    String id = ReadersView.current(warehouse).orElseThrow();
    JsonNode manifest = ReadersView.json(warehouse.resolve("releases/" + id + "/manifest.json"));
    List<String> submissions = new ArrayList<>();
    Path ledger = warehouse.resolve("archive/ledger");
    for (String page : ReadersView.files(ledger).keySet()) {
      if (!page.startsWith(".")) {
        ReadersView.json(ledger.resolve(page))
            .get("submissions")
            .forEach(each -> submissions.add(told(each)));
      }
    }
    List<String> contents =
        ReadersView.files(warehouse.resolve("archive/content")).keySet().stream()
            .filter(name -> !name.contains("/."))
            .toList();
    return new Result(
        new Warehouse(warehouse).hashes(id),
        manifest.get("held").asInt(),
        manifest.get("warnings").asInt(),
        List.copyOf(ReadersView.files(warehouse.resolve("releases/" + id)).keySet()),
        submissions,
        contents,
        published(warehouse));
  }

  private static String told(JsonNode submission) {
    List<String> contents = new ArrayList<>();
    submission.get("files").forEach(file -> contents.add(file.get("sha256").asText()));
    return "%s %s %s %s"
        .formatted(
            submission.get("year").asText(),
            submission.get("county_code").asText(),
            submission.get("form").asText(),
            contents);
  }

  private static int published(Path warehouse) {
    Path book = warehouse.resolve("publications");
    return (int)
        ReadersView.files(book).keySet().stream()
            .filter(name -> !name.startsWith(".") && Files.exists(book.resolve(name)))
            .filter(name -> name.contains("-published-"))
            .count();
  }

  /** How often something was killed. */
  int kills() {
    return kills.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** The moments at which something was killed. */
  Set<String> moments() {
    return moments.keySet();
  }

  /** How often each was killed, and when. */
  String told() {
    return "%d kills in %d nights: %s; %s".formatted(kills(), nights, kills, moments);
  }
}
