package org.junheng.warehouse;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junheng.storage.FreedSpace;
import org.junheng.storage.Storage;
import org.junheng.warehouse.Publication.Kind;

/**
 * Which releases of a warehouse a rule keeps and which it removes, and what is lost with those. The
 * archive is never touched: whatever a county sent stays.
 */
public final class Pruning {

  /** Why a release is kept. */
  public enum Reason {
    CURRENT,
    WAITING,
    OFFICIAL,
    LAST,
    MONTH
  }

  /** A release that is kept, with the first reason that it is kept for. */
  public record Kept(String releaseId, Reason reason) {}

  /**
   * A release that the rule removes.
   *
   * @param madeAt ISO-8601 UTC
   * @param from the first day at whose end (UTC) it was the current one; null where it was on none
   * @param to the last such day
   */
  public record Removed(String releaseId, String madeAt, LocalDate from, LocalDate to) {}

  /**
   * What a rule does to a warehouse.
   *
   * @param bytes what the disk gets back: files that a kept release shares stay
   */
  public record Plan(RetentionRule rule, List<Kept> kept, List<Removed> removed, long bytes) {}

  private final Storage warehouse;
  private final Releases releases;

  /** Of a warehouse. */
  public Pruning(Storage warehouse) {
    this.warehouse = warehouse;
    this.releases = new Releases(warehouse);
  }

  /** What a rule would do now. */
  public Plan plan(RetentionRule rule) {
    List<Manifest> all = releases.all();
    List<Publication> book = releases.publications().all();
    Map<String, Reason> kept = kept(rule, all, book);
    List<Kept> stay = new ArrayList<>();
    List<Removed> go = new ArrayList<>();
    Map<String, List<LocalDate>> days = daysAsCurrent(book);
    for (Manifest manifest : all) {
      String id = manifest.releaseId();
      if (kept.containsKey(id)) {
        stay.add(new Kept(id, kept.get(id)));
      } else {
        List<LocalDate> shown = days.getOrDefault(id, List.of());
        go.add(
            new Removed(
                id,
                manifest.madeAt(),
                shown.isEmpty() ? null : shown.get(0),
                shown.isEmpty() ? null : shown.get(shown.size() - 1)));
      }
    }
    List<String> folders = go.stream().map(one -> "releases/" + one.releaseId()).toList();
    return new Plan(rule, stay, go, FreedSpace.of(warehouse, folders));
  }

  /**
   * Removes what the plan removes, the oldest first, and what an interrupted removal left.
   *
   * @param by who wants it
   */
  public void carryOut(Plan plan, String by) {
    Set<String> noted = releases.publications().removed().keySet();
    warehouse.in("releases").names().stream()
        .filter(noted::contains)
        .forEach(releases::finishRemoval);
    plan.removed().stream()
        .map(Removed::releaseId)
        .filter(id -> !noted.contains(id))
        .forEach(id -> releases.remove(id, by, plan.rule().key()));
    warehouse.in("preparing").names().stream()
        .filter(Releases::isRemoved)
        .forEach(name -> warehouse.delete("preparing/" + name));
  }

  private Map<String, Reason> kept(RetentionRule rule, List<Manifest> all, List<Publication> book) {
    Map<String, Reason> kept = new HashMap<>();
    releases.currentId().ifPresent(id -> kept.put(id, Reason.CURRENT));
    releases.waiting().ifPresent(one -> kept.putIfAbsent(one.releaseId(), Reason.WAITING));
    book.stream()
        .filter(entry -> entry.kind() == Kind.FINALIZED || entry.kind() == Kind.AMENDED)
        .forEach(entry -> kept.putIfAbsent(entry.releaseId(), Reason.OFFICIAL));
    all.stream()
        .skip(Math.max(0, all.size() - rule.last()))
        .forEach(one -> kept.putIfAbsent(one.releaseId(), Reason.LAST));
    if (rule.monthly()) {
      lastOfMonths(all, book).forEach(id -> kept.putIfAbsent(id, Reason.MONTH));
    }
    return kept;
  }

  /** By month of publication; of releases that no book notes, by when they were made. */
  private static List<String> lastOfMonths(List<Manifest> all, List<Publication> book) {
    Set<String> noted = book.stream().map(Publication::releaseId).collect(Collectors.toSet());
    Set<String> there = all.stream().map(Manifest::releaseId).collect(Collectors.toSet());
    Map<Instant, String> published = new TreeMap<>();
    all.stream()
        .filter(one -> !noted.contains(one.releaseId()))
        .forEach(one -> published.put(Instant.parse(one.madeAt()), one.releaseId()));
    book.stream()
        .filter(entry -> entry.kind() == Kind.PUBLISHED && there.contains(entry.releaseId()))
        .forEach(entry -> published.put(Instant.parse(entry.at()), entry.releaseId()));
    Map<YearMonth, String> last = new LinkedHashMap<>();
    published.forEach((at, id) -> last.put(YearMonth.from(at.atOffset(ZoneOffset.UTC)), id));
    return List.copyOf(last.values());
  }

  /** The days at whose end each release was the current one, as far as the book tells. */
  private static Map<String, List<LocalDate>> daysAsCurrent(List<Publication> book) {
    List<Publication> published =
        book.stream().filter(entry -> entry.kind() == Kind.PUBLISHED).toList();
    Map<String, List<LocalDate>> days = new HashMap<>();
    for (int i = 0; i + 1 < published.size(); i++) {
      LocalDate next = day(published.get(i + 1));
      day(published.get(i))
          .datesUntil(next.isBefore(day(published.get(i))) ? day(published.get(i)) : next)
          .forEach(
              days.computeIfAbsent(published.get(i).releaseId(), id -> new ArrayList<>())::add);
    }
    return days;
  }

  private static LocalDate day(Publication entry) {
    return LocalDate.ofInstant(Instant.parse(entry.at()), ZoneOffset.UTC);
  }
}
