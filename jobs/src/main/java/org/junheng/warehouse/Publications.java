package org.junheng.warehouse;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
        all.add(Json.read(folder.readText(name), Publication.class));
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

  /** Whether a release waits for a decision that nobody has made. */
  public boolean isHeld(String releaseId) {
    return last(releaseId, Kind.HELD).isPresent() && last(releaseId, Kind.ACCEPTED).isEmpty();
  }

  /** Notes that a release became the current one, where that is not the last that is noted. */
  void published(String releaseId) {
    Optional<Publication> last = last(entry -> entry.kind() == Kind.PUBLISHED);
    if (last.isEmpty() || !last.get().releaseId().equals(releaseId)) {
      note(Kind.PUBLISHED, releaseId, null, null, List.of());
    }
  }

  /** Notes that a release waits for a decision. */
  void held(String releaseId, List<Fall> falls) {
    note(Kind.HELD, releaseId, null, null, falls);
  }

  /** Notes who decided that a release becomes the current one, and why. */
  void accepted(String releaseId, String by, String reason) {
    note(Kind.ACCEPTED, releaseId, by, reason, List.of());
  }

  private void note(Kind kind, String releaseId, String by, String reason, List<Fall> falls) {
    Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    String name =
        "%s-%s-%s.json"
            .formatted(
                STAMP.format(now),
                kind.name().toLowerCase(Locale.ROOT),
                UUID.randomUUID().toString().substring(0, DIFFERENT));
    folder.keepText(
        name,
        Json.write(
            new Publication(now.toString(), kind, releaseId, null, null, by, reason, falls)));
  }
}
