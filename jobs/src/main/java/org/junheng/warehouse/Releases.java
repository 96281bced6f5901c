package org.junheng.warehouse;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junheng.definition.DefinitionException;
import org.junheng.language.Language;
import org.junheng.storage.Halves;
import org.junheng.storage.Storage;
import org.junheng.warehouse.Publication.Kind;

/**
 * The published releases. A release is complete or absent: it is prepared in another folder, given
 * its place by one rename, and made current by replacing {@code CURRENT.json}. On object stores,
 * which rename no folder in one step, it is prepared at its place, and is there once its manifest
 * is, which is written last.
 */
public final class Releases {
  private static final String CURRENT = "CURRENT.json";
  private static final String REMOVED = "removed-";
  private static final String MANIFEST = "manifest.json";

  private final Storage warehouse;

  /** The releases of a warehouse. */
  public Releases(Storage warehouse) {
    this.warehouse = warehouse;
  }

  private record Current(String releaseId) {}

  /** The id of the newest release. */
  public Optional<String> currentId() {
    return warehouse.exists(CURRENT) ? Optional.of(pointed()) : Optional.empty();
  }

  private String pointed() {
    Current current = DamagedRecordException.read(warehouse, CURRENT, Current.class);
    if (current.releaseId() == null) {
      throw DamagedRecordException.of(warehouse.location(CURRENT), null);
    }
    return current.releaseId();
  }

  /** The manifest of the newest release. */
  public Optional<Manifest> current() {
    return currentId().map(this::manifest);
  }

  /** The ids of all releases, oldest first. */
  public List<String> ids() {
    return warehouse.in("releases").names().stream()
        .filter(id -> warehouse.exists("releases/" + id + "/" + MANIFEST))
        .toList();
  }

  /** The manifests of all releases, oldest first. */
  public List<Manifest> all() {
    return ids().stream().map(this::manifest).toList();
  }

  /** A release's manifest. */
  public Manifest manifest(String releaseId) {
    return DamagedRecordException.read(folder(releaseId), MANIFEST, Manifest.class);
  }

  /** A release's folder. */
  public Storage folder(String releaseId) {
    return warehouse.in(place(releaseId));
  }

  /** A release's folder below its warehouse. */
  public static String place(String releaseId) {
    return "releases/" + releaseId;
  }

  /**
   * Publishes what was prepared: writes the manifest into it, moves it to its place and makes it
   * current. A release that already has its place is only made current. All of it is brought onto
   * the disk before, so that nothing current is cut off by a power cut.
   */
  public void publish(String preparedFolder, Manifest manifest) {
    place(preparedFolder, manifest);
    makeCurrent(manifest.releaseId());
  }

  /**
   * Gives what was prepared its place and leaves the release before current, until somebody accepts
   * it. That it is held is noted before it has its place, so that it is never taken for one that
   * only a killed run kept from becoming current.
   */
  public void hold(
      String preparedFolder, Manifest manifest, List<Fall> falls, List<Integer> changedYears) {
    if (!publications().isHeld(manifest.releaseId())) {
      publications().held(manifest.releaseId(), falls, changedYears);
    }
    place(preparedFolder, manifest);
  }

  private void place(String preparedFolder, Manifest manifest) {
    String place = place(manifest.releaseId());
    if (!warehouse.exists(place + "/" + MANIFEST)) {
      Storage prepared = warehouse.in(preparedFolder);
      Halves.removeBelow(prepared);
      prepared.replaceText(MANIFEST, Json.write(manifest));
      Checksums.write(prepared);
      prepared.settle();
      if (!preparedFolder.equals(place)) {
        warehouse.rename(preparedFolder, place);
        warehouse.in("releases").settle(List.of());
      }
    }
  }

  /** Removes what was prepared at its place and never finished. */
  public void removeUnfinished() {
    if (!warehouse.renamesAtOnce()) {
      Storage releases = warehouse.in("releases");
      releases.names().stream()
          .filter(id -> !releases.exists(id + "/" + MANIFEST))
          .forEach(releases::delete);
    }
  }

  private void makeCurrent(String releaseId) {
    warehouse.keepText(CURRENT, Json.write(new Current(releaseId)));
    publications().published(releaseId);
    repairLink();
  }

  /** What happened to the releases. */
  public Publications publications() {
    return new Publications(warehouse);
  }

  /** The release that waits for a decision and was made from the current one, the newest. */
  public Optional<Manifest> waiting() {
    Optional<String> current = currentId();
    Publications publications = publications();
    List<String> ids = new ArrayList<>(ids());
    Collections.reverse(ids);
    return ids.stream()
        .takeWhile(id -> !current.equals(Optional.of(id)))
        .filter(publications::isHeld)
        .map(this::manifest)
        .filter(manifest -> Optional.ofNullable(manifest.previousRelease()).equals(current))
        .findFirst();
  }

  /**
   * Makes a release current that waits for it, and the official one of the final years that it
   * corrects.
   *
   * @param amends whether it may correct final years
   * @throws DefinitionException where it is not held, another became current since, or it corrects
   *     a final year and may not
   */
  public void accept(String releaseId, String by, String reason, boolean amends) {
    Publications publications = publications();
    requireThere(releaseId);
    if (!publications.isHeld(releaseId)) {
      throw new DefinitionException(
          Language.either("release %s waits for no decision", "版本 %s 没有待定事项，无需接受", releaseId));
    }
    String current = currentId().orElse(null);
    if (!Objects.equals(manifest(releaseId).previousRelease(), current)) {
      throw new DefinitionException(
          Language.either(
              "release %s was made before %s, which is current now; it can no longer become current",
              "版本 %s 生成后，%s 已成为现行版本；前者不能再成为现行版本", releaseId, current));
    }
    List<Integer> changed =
        publications.last(releaseId, Kind.HELD).map(Publication::changedYears).orElse(List.of());
    if (changed.isEmpty() == amends) {
      throw new DefinitionException(
          amends
              ? Language.either(
                  "release %s changes no final year; --accept makes it current",
                  "版本 %s 没有改动已定稿的学年；请用 --accept", releaseId)
              : Language.either(
                  "release %s changes the final years %s; only --amend makes it current",
                  "版本 %s 改动了已定稿的学年%s；须用 --amend 更正", releaseId, changed));
    }
    Map<Integer, Publication> official = publications.official();
    for (int year : changed) {
      String name = official.get(year).name();
      publications.note(Kind.AMENDED, releaseId, year, name, by, reason);
    }
    publications.note(Kind.ACCEPTED, releaseId, null, null, by, reason);
    makeCurrent(releaseId);
  }

  /**
   * Makes the current release the official one of a census year.
   *
   * @param name what its figures are called from now on, as 2025年度
   * @throws DefinitionException where another is current, the year is not in it or still collects,
   *     or is final already
   */
  public void finalizeYear(String releaseId, int year, String name, String by) {
    requireThere(releaseId);
    Manifest manifest = manifest(releaseId);
    if (!currentId().equals(Optional.of(releaseId))) {
      throw new DefinitionException(
          Language.either(
              "only the current release can be made final, and that is %s",
              "只有现行版本可以定稿，现行版本为 %s", currentId().orElse("")));
    }
    if (!manifest.years().contains(year) || year > manifest.defaultYear()) {
      throw new DefinitionException(
          Language.either(
              "census year %d is not in release %s, or counties still hand it in",
              "版本 %2$s 中没有%1$d学年，或该学年仍在填报", year, releaseId));
    }
    Publication already = publications().official().get(year);
    if (already != null) {
      throw new DefinitionException(
          Language.either(
              "census year %d is final since %s (%s); only --amend changes it",
              "%d学年已于%s定稿（%s）；只能用 --amend 更正", year, already.at(), already.name()));
    }
    publications().note(Kind.FINALIZED, releaseId, year, name, by, null);
  }

  /** Whether a name among what is prepared is of a release whose removal was interrupted. */
  static boolean isRemoved(String name) {
    return name.startsWith(REMOVED);
  }

  /**
   * Removes a release that is not current. That it is removed is noted before, so that it is never
   * missed; where it is interrupted then, {@link #finishRemoval} does the rest.
   *
   * @param rule by which it is removed, as the configuration writes it
   */
  void remove(String releaseId, String by, String rule) {
    if (currentId().equals(Optional.of(releaseId))) {
      throw new IllegalArgumentException(releaseId + " is the current release");
    }
    publications().note(Kind.REMOVED, releaseId, null, null, by, rule);
    finishRemoval(releaseId);
  }

  /** Takes a release away that is noted as removed. */
  void finishRemoval(String releaseId) {
    String place = place(releaseId);
    if (warehouse.renamesAtOnce()) {
      String aside = "preparing/" + REMOVED + releaseId;
      warehouse.rename(place, aside);
      warehouse.delete(aside);
    } else {
      warehouse.delete(place + "/" + MANIFEST); // without it the release is absent
      warehouse.delete(place);
    }
  }

  /**
   * A release of that id.
   *
   * @throws DefinitionException where there is none, or it was removed since
   */
  public void requireThere(String releaseId) {
    if (!folder(releaseId).exists(MANIFEST)) {
      Publication removed = publications().removed().get(releaseId);
      throw new DefinitionException(
          removed == null ? NoRelease.of(releaseId) : NoRelease.since(removed));
    }
  }

  /**
   * Makes the newest release current where the run that made it was killed after giving it its
   * place and before pointing to it: it is complete, and made from the current one.
   */
  public void finishInterrupted() {
    mendPointer();
    List<String> ids = ids();
    if (ids.isEmpty()) {
      return;
    }
    Manifest newest = manifest(ids.get(ids.size() - 1));
    Optional<String> current = currentId();
    boolean isFromCurrent = Optional.ofNullable(newest.previousRelease()).equals(current);
    if (isFromCurrent
        && !current.equals(Optional.of(newest.releaseId()))
        && !publications().isHeld(newest.releaseId())) {
      publish("", newest);
    }
  }

  /**
   * Where the pointer cannot be read, points again to the release that became the current one last,
   * as the book tells; where the run was killed before the book told it, tells it.
   */
  private void mendPointer() {
    try {
      currentId().ifPresent(publications()::published);
    } catch (DamagedRecordException e) {
      String last = publications().lastPublished().filter(ids()::contains).orElseThrow(() -> e);
      warehouse.keepText(CURRENT, Json.write(new Current(last)));
    }
  }

  /** Points {@code current} at the newest release, for people, where the file system has links. */
  public void repairLink() {
    if (warehouse.isOnDisk()) {
      currentId().ifPresent(id -> CurrentLink.point(warehouse.onDisk(), Path.of("releases", id)));
    }
  }
}
