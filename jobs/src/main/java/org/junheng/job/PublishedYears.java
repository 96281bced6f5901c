package org.junheng.job;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junheng.definition.DefinitionException;
import org.junheng.definition.Definitions;
import org.junheng.intake.Intake;
import org.junheng.language.Language;
import org.junheng.storage.Storage;
import org.junheng.warehouse.Json;
import org.junheng.warehouse.Manifest;
import org.junheng.warehouse.Releases;

/** County-years as a release in a folder of this machine has taken them in. */
public final class PublishedYears {
  private static final String MANIFEST = "manifest.json";
  private static final String POINTER = "CURRENT.json";

  private final CensusReading release;
  private final Manifest manifest;

  private PublishedYears(Definitions definitions, Storage release) {
    this.release = CensusReading.published(definitions, release);
    this.manifest = Json.read(release.readText(MANIFEST), Manifest.class);
  }

  /** Whether a folder is a release, or a warehouse with one. */
  public static boolean areIn(Path folder) {
    return Files.isRegularFile(folder.resolve(MANIFEST))
        || Files.isRegularFile(folder.resolve(POINTER));
  }

  /** Those of a release, or of the current one of a warehouse. */
  public static PublishedYears in(Path folder, Definitions definitions) {
    Storage there = Storage.at(folder.toAbsolutePath().toString());
    if (there.exists(MANIFEST)) {
      return new PublishedYears(definitions, there);
    }
    Releases releases = new Releases(there);
    String current =
        releases
            .currentId()
            .orElseThrow(
                () ->
                    new DefinitionException(
                        Language.either(
                            "the warehouse %s has no release yet", "%s 中还没有发布", folder)));
    return new PublishedYears(definitions, releases.folder(current));
  }

  /** A county-year's accepted rows; nothing where the release has none. */
  public Optional<Intake> of(int year, String county) {
    return manifest.inputs().stream()
        .filter(input -> input.year() == year && input.countyCode().equals(county))
        .findFirst()
        .map(input -> release.intakes(List.of(input)).get(county));
  }
}
