package org.junheng.warehouse;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import org.junheng.definition.Definitions;
import org.junheng.definition.Table;
import org.junheng.language.Language;
import org.junheng.storage.Fingerprint;
import org.junheng.storage.Storage;
import org.junheng.warehouse.Damage.Kind;
import org.junheng.warehouse.Manifest.CountyYearInput;
import org.junheng.warehouse.Manifest.FormInput;
import org.junheng.warehouse.Manifest.TableSummary;

/**
 * Reads all that a warehouse keeps once more, and compares it with the hashes that it was kept
 * under: archived contents with their names, the ledger with what releases used, the files of
 * releases with their checksums and the rows of their tables with the manifest.
 */
public final class Verification {
  private static final String LEDGER = "archive/ledger/";
  private static final String CONTENT = "archive/content/";

  private final Storage warehouse;
  private final Definitions definitions;
  private final List<Damage> found = new ArrayList<>();
  private final Dependents dependents = new Dependents();
  private final AtomicLong bytes = new AtomicLong();
  private int contents;
  private int pages;
  private int files;
  private int tables;
  private final List<String> unproved = new ArrayList<>();

  /** Of a warehouse. */
  public Verification(Storage warehouse, Definitions definitions) {
    this.warehouse = warehouse;
    this.definitions = definitions;
  }

  /**
   * What was read and what is damaged.
   *
   * @param contents archived contents
   * @param pages of the ledger
   * @param files of releases, with their checksums
   * @param tables of releases, whose rows were hashed again
   * @param unproved releases whose rows only the program that made them can hash, and that have no
   *     checksums: of them only the sizes were compared
   * @param damages the damaged and missing files
   */
  public record Result(
      int contents,
      int pages,
      int releases,
      int files,
      int tables,
      long bytes,
      List<String> unproved,
      List<Damage> damages) {}

  /** Reads all of it. */
  public Result run() {
    List<Submission> submissions = readLedger();
    Map<String, Manifest> manifests = readManifests();
    manifests.forEach(dependents::add);
    requireInLedger(submissions, manifests);
    readArchive();
    manifests.forEach(this::readRelease);
    readPointer(manifests);
    found.sort(Comparator.comparing(Damage::file));
    return new Result(
        contents,
        pages,
        manifests.size(),
        files,
        tables,
        bytes.get(),
        List.copyOf(unproved),
        List.copyOf(found));
  }

  private List<Submission> readLedger() {
    List<Submission> submissions = new ArrayList<>();
    for (String name : warehouse.in("archive/ledger").names()) {
      if (!name.endsWith(".json") || name.startsWith(".")) {
        continue;
      }
      pages++;
      try {
        List<Submission> page = Ledger.page(warehouse.readText(LEDGER + name));
        page.forEach(dependents::add);
        submissions.addAll(page);
      } catch (IllegalStateException | UncheckedIOException | NullPointerException e) {
        add(
            LEDGER + name,
            Kind.UNREADABLE,
            List.of(Language.either("the submissions that it notes", "其中登记的报送")));
      }
    }
    return submissions;
  }

  private Map<String, Manifest> readManifests() {
    Map<String, Manifest> manifests = new LinkedHashMap<>();
    Releases releases = new Releases(warehouse);
    Set<String> removed = releases.publications().removed().keySet();
    Set<String> ids = new TreeSet<>(warehouse.in("releases").names());
    releases.publications().all().forEach(entry -> ids.add(entry.releaseId()));
    ids.removeAll(removed);
    for (String id : ids) {
      String file = "releases/" + id + "/manifest.json";
      if (!warehouse.exists(file)) {
        if (warehouse.renamesAtOnce() || releases.publications().knows(id)) { // else unfinished
          add(file, Kind.MISSING, List.of(Dependents.release(id)));
        }
        continue;
      }
      try {
        manifests.put(id, releases.manifest(id));
      } catch (IllegalStateException | UncheckedIOException e) {
        add(file, Kind.UNREADABLE, List.of(Dependents.release(id)));
      }
    }
    return manifests;
  }

  private static String release(String id) {
    return Language.either("release %s", "版本 %s", id);
  }

  /** What a release was made from and no page notes stood on a page that is gone. */
  private void requireInLedger(List<Submission> noted, Map<String, Manifest> manifests) {
    List<String> known =
        noted.stream()
            .map(one -> one.year() + " " + one.countyCode() + " " + one.form() + one.files())
            .sorted()
            .toList();
    List<String> lost = new ArrayList<>();
    manifests.forEach(
        (id, manifest) -> {
          for (CountyYearInput input : manifest.inputs()) {
            for (FormInput form : input.forms()) {
              String one =
                  input.year() + " " + input.countyCode() + " " + form.form() + form.files();
              if (Collections.binarySearch(known, one) < 0) {
                lost.add(
                    Language.either(
                        "submission %d %s %s, which release %s was made from",
                        "报送 %d学年 %s %s，版本 %s 由此生成",
                        input.year(),
                        input.countyCode(),
                        form.form(),
                        id));
              }
            }
          }
        });
    if (!lost.isEmpty()) {
      add(LEDGER + Language.either("(a page)", "（某页）"), Kind.MISSING, lost);
    }
  }

  private void readArchive() {
    List<String> there = new ArrayList<>();
    for (String part : warehouse.in("archive/content").names()) {
      warehouse.in(CONTENT + part).names().forEach(name -> there.add(part + "/" + name));
    }
    contents = there.size();
    there.parallelStream().forEach(this::readContent);
    dependents
        .byContent()
        .forEach(
            (sha256, users) -> {
              String name = sha256.substring(0, 2) + "/" + sha256;
              if (!there.contains(name)) {
                add(CONTENT + name, Kind.MISSING, users);
              }
            });
  }

  private void readContent(String name) {
    String expected = name.substring(name.indexOf('/') + 1);
    check(CONTENT + name, expected, dependents.of(expected));
  }

  private void readRelease(String id, Manifest manifest) {
    Storage release = warehouse.in("releases/" + id);
    Optional<Checksums> sums = checksums(id, release);
    sums.ifPresent(
        known -> {
          files += known.files().size();
          known.files().entrySet().parallelStream()
              .forEach(
                  file ->
                      check(
                          "releases/" + id + "/" + file.getKey(),
                          file.getValue(),
                          Dependents.of(manifest, file.getKey())));
        });
    boolean isOfThisProgram = manifest.definitionsFingerprint().equals(definitions.fingerprint());
    if (!isOfThisProgram && sums.isEmpty()) {
      unproved.add(id);
    }
    manifest.tables().forEach((name, table) -> readTable(manifest, name, table, isOfThisProgram));
  }

  private Optional<Checksums> checksums(String id, Storage release) {
    try {
      return Checksums.read(release);
    } catch (IllegalStateException | UncheckedIOException e) {
      add("releases/" + id + "/checksums.json", Kind.UNREADABLE, List.of(Dependents.release(id)));
      return Optional.empty();
    }
  }

  private void readTable(Manifest manifest, String name, TableSummary table, boolean isHashed) {
    Table known = definitions.tables().get(name);
    Storage folder = warehouse.in("releases/" + manifest.releaseId() + "/" + name);
    tables += isHashed && known != null ? 1 : 0;
    table.files().parallelStream()
        .forEach(
            file -> {
              String path = "releases/" + manifest.releaseId() + "/" + name + "/" + file.file();
              List<String> of = Dependents.of(manifest, name + "/" + file.file());
              long length = folder.length(file.file());
              if (length != file.bytes()) {
                add(path, length < 0 ? Kind.MISSING : Kind.DAMAGED, of);
              } else if (isHashed && known != null) {
                readRows(path, known, folder, file, of);
              }
            });
  }

  private void readRows(
      String path, Table table, Storage folder, FileSummary file, List<String> of) {
    try {
      if (!TableWriter.hash(table, folder, file.file()).equals(file.hash())) {
        add(path, Kind.DAMAGED, of);
      }
    } catch (RuntimeException e) { // Parquet's reader throws anything on a damaged page
      add(path, Kind.DAMAGED, of);
    }
  }

  /** A pointer that points to nothing leaves readers without a release. */
  private void readPointer(Map<String, Manifest> manifests) {
    if (!warehouse.exists("CURRENT.json")) {
      if (!manifests.isEmpty()) {
        add("CURRENT.json", Kind.MISSING, List.of(Dependents.release("*")));
      }
      return;
    }
    try {
      String id = new Releases(warehouse).currentId().orElseThrow();
      if (!manifests.containsKey(id)) {
        add("CURRENT.json", Kind.DAMAGED, List.of(Dependents.release(id)));
      }
    } catch (IllegalStateException | UncheckedIOException | NullPointerException e) {
      add("CURRENT.json", Kind.UNREADABLE, List.of());
    }
  }

  private void check(String file, String sha256, List<String> of) {
    long length = warehouse.length(file);
    if (length < 0) {
      add(file, Kind.MISSING, of);
      return;
    }
    try {
      if (!Fingerprint.of(warehouse.open(file)).equals(sha256)) {
        add(file, Kind.DAMAGED, of);
      }
      bytes.addAndGet(length);
    } catch (UncheckedIOException e) {
      add(file, Kind.UNREADABLE, of);
    }
  }

  private synchronized void add(String file, Kind kind, List<String> of) {
    if (found.stream().noneMatch(damage -> damage.file().equals(file))) {
      found.add(new Damage(file, kind, of));
    }
  }
}
