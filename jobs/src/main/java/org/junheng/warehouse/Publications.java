package org.junheng.warehouse;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import org.junheng.storage.Storage;
import org.junheng.warehouse.Publication.Kind;

/**
 * The book of what happened to the releases of a warehouse: one file an entry, in the order of
 * time, each on the disk before it counts.
 */
public final class Publications {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);
  private static final int DIFFERENT = 6;

  private final Storage folder;

  /** The book of a warehouse. */
  public Publications(Storage warehouse) {
    this.folder = warehouse.in("publications");
  }

  /** All entries, the oldest first. */
  public List<Publication> all() {
    List<Publication> all = new ArrayList<>();
    for (String name : folder.names()) {
      if (name.endsWith(".json") && !name.startsWith(".")) {
        all.add(DamagedRecordException.read(folder, name, Publication.class));
      }
    }
    return all;
  }

  /** The last entry of a kind about a release. */
  public Optional<Publication> last(String releaseId, Kind kind) {
    return last(entry -> entry.releaseId().equals(releaseId) && entry.kind() == kind);
  }

  private Optional<Publication> last(Predicate<Publication> which) {
    return all().stream().filter(which).reduce((one, next) -> next);
  }

  /** Whether anything happened to a release: it was finished. */
  boolean knows(String releaseId) {
    return last(entry -> entry.releaseId().equals(releaseId)).isPresent();
  }

  /** Whether a release waits for a decision that nobody has made. */
  public boolean isHeld(String releaseId) {
    return last(releaseId, Kind.HELD).isPresent() && last(releaseId, Kind.ACCEPTED).isEmpty();
  }

  /** The entry that made a release the official one of each final census year, the last of each. */
  public Map<Integer, Publication> official() {
    Map<Integer, Publication> official = new TreeMap<>();
    all().stream()
        .filter(entry -> entry.kind() == Kind.FINALIZED || entry.kind() == Kind.AMENDED)
        .forEach(entry -> official.put(entry.year(), entry));
    return official;
  }

  /**
   * The census years that were final at an instant, each with the day from which they are.
   *
   * @param instant ISO-8601 UTC, a whole second
   */
  public Map<Integer, LocalDate> finals(String instant) {
    Map<Integer, LocalDate> finals = new TreeMap<>();
    all().stream()
        .filter(entry -> entry.kind() == Kind.FINALIZED)
        .filter(entry -> !second(entry).isAfter(Instant.parse(instant)))
        .forEach(
            entry ->
                finals.put(
                    entry.year(), LocalDate.ofInstant(Instant.parse(entry.at()), ZoneOffset.UTC)));
    return finals;
  }

  /** The release that was current at the end of a day, UTC; none where none was noted by then. */
  public Optional<String> currentOn(LocalDate day) {
    Instant end = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    return last(entry -> entry.kind() == Kind.PUBLISHED && Instant.parse(entry.at()).isBefore(end))
        .map(Publication::releaseId);
  }

  /** The entry by which each removed release was removed. */
  public Map<String, Publication> removed() {
    Map<String, Publication> removed = new TreeMap<>();
    all().stream()
        .filter(entry -> entry.kind() == Kind.REMOVED)
        .forEach(entry -> removed.put(entry.releaseId(), entry));
    return removed;
  }

  /** The release that became the current one last. */
  Optional<String> lastPublished() {
    return last(entry -> entry.kind() == Kind.PUBLISHED).map(Publication::releaseId);
  }

  /** Notes that a release became the current one, where that is not the last that is noted. */
  void published(String releaseId) {
    Optional<Publication> last = last(entry -> entry.kind() == Kind.PUBLISHED);
    if (last.isEmpty() || !last.get().releaseId().equals(releaseId)) {
      note(Kind.PUBLISHED, releaseId, null, null, null, null);
    }
  }

  /** Notes that a release waits for a decision. */
  void held(String releaseId, List<Fall> falls, List<Integer> changedYears) {
    write(
        new Publication(now(), Kind.HELD, releaseId, null, null, null, null, falls, changedYears));
  }

  /** Notes a decision on a release. */
  void note(Kind kind, String releaseId, Integer year, String name, String by, String reason) {
    write(new Publication(now(), kind, releaseId, year, name, by, reason, List.of(), List.of()));
  }

  private static Instant second(Publication entry) {
    return Instant.parse(entry.at()).truncatedTo(ChronoUnit.SECONDS);
  }

  /** Now; where the clock was set back, just after the last entry, so that the order stays. */
  private String now() {
    Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    return last(any -> true)
        .map(entry -> Instant.parse(entry.at()))
        .filter(last -> last.isAfter(now))
        .map(last -> last.plusMillis(1))
        .orElse(now)
        .toString();
  }

  private void write(Publication entry) {
    String name =
        "%s-%s-%s.json"
            .formatted(
                STAMP.format(Instant.parse(entry.at())),
                entry.kind().name().toLowerCase(Locale.ROOT),
                UUID.randomUUID().toString().substring(0, DIFFERENT));
    folder.keepText(name, Json.write(entry));
  }
}
