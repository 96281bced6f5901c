package org.junheng.warehouse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junheng.storage.Storage;

/**
 * The history of submissions: one file per run that took in something new, never changed, so that a
 * county's submission is never lost and its first intake is known.
 */
public final class Ledger {
  private final Storage folder;
  private final Map<Key, List<Submission>> history = new LinkedHashMap<>();

  private record Key(int year, String countyCode, String form) {}

  private record Page(List<Submission> submissions) {}

  private Ledger(Storage folder) {
    this.folder = folder;
  }

  /** The ledger of a warehouse. */
  public static Ledger read(Storage warehouse) {
    Ledger ledger = new Ledger(warehouse.in("archive/ledger"));
    for (String name : ledger.folder.names()) {
      if (name.endsWith(".json") && !name.startsWith(".")) {
        DamagedRecordException.read(ledger.folder, name, Page.class)
            .submissions()
            .forEach(ledger::add);
      }
    }
    return ledger;
  }

  /** The submissions that a page notes. */
  static List<Submission> page(String text) {
    return Json.read(text, Page.class).submissions();
  }

  /** The same as it was at an instant, ISO-8601 UTC. */
  public Ledger asOf(String instant) {
    Ledger then = new Ledger(folder);
    history.values().stream()
        .flatMap(List::stream)
        .filter(submission -> submission.takenAt().compareTo(instant) <= 0)
        .forEach(then::add);
    return then;
  }

  /** All submissions of a form of a county-year, oldest first. */
  public List<Submission> historyOf(int year, String countyCode, String form) {
    return history.getOrDefault(new Key(year, countyCode, form), List.of());
  }

  /** The newest submission of every form of every county-year. */
  public List<Submission> newest() {
    return history.values().stream().map(list -> list.get(list.size() - 1)).toList();
  }

  /**
   * Notes what lies in the landing folder now: a page for the submissions whose content is not the
   * newest known one. Gives how many are new.
   */
  public int note(List<Submission> landed, String page) {
    List<Submission> changed = notNewest(landed);
    if (!changed.isEmpty()) {
      folder.keepText(unused(page), Json.write(new Page(changed)));
      changed.forEach(this::add);
    }
    return changed.size();
  }

  /** A page that stands is never written over: of two runs in one second both keep theirs. */
  private String unused(String page) {
    String name = page + ".json";
    for (int more = 2; folder.exists(name); more++) {
      name = "%s_%03d.json".formatted(page, more);
    }
    return name;
  }

  /** Takes submissions as noted without writing them down. */
  public void pretend(List<Submission> landed) {
    notNewest(landed).forEach(this::add);
  }

  private List<Submission> notNewest(List<Submission> landed) {
    List<Submission> changed = new ArrayList<>();
    for (Submission submission : landed) {
      List<Submission> known =
          historyOf(submission.year(), submission.countyCode(), submission.form());
      if (known.isEmpty() || !known.get(known.size() - 1).hasContentOf(submission)) {
        changed.add(submission);
      }
    }
    return changed;
  }

  private void add(Submission submission) {
    history
        .computeIfAbsent(
            new Key(submission.year(), submission.countyCode(), submission.form()),
            key -> new ArrayList<>())
        .add(submission);
  }
}
