package org.junheng.publish.dictionary;

import java.util.List;
import org.junheng.definition.Table;
import org.junheng.storage.Storage;
import org.junheng.warehouse.Json;
import org.junheng.warehouse.Manifest;

/**
 * Writes {@code datapackage.json}, {@code dictionary.html} and {@code 方法说明.html} into a release.
 */
public final class DictionaryFiles {
  /** The page for people. */
  public static final String PAGE = "dictionary.html";

  /** The description for programs. */
  public static final String PACKAGE = "datapackage.json";

  private DictionaryFiles() {}

  /** Writes them into a release, or one that is being prepared. */
  public static void write(Storage release, Dictionary dictionary, Manifest manifest) {
    release.replaceText(
        PACKAGE, Json.write(DataPackage.of(dictionary, manifest, table -> files(release, table))));
    release.replaceText(PAGE, DictionaryPage.html(dictionary, manifest.releaseId()));
    release.replaceText(MethodologyPage.PAGE, MethodologyPage.html(manifest.releaseId()));
  }

  private static List<String> files(Storage release, Table table) {
    return release.in(table.table()).names().stream()
        .filter(name -> name.endsWith(".parquet"))
        .map(name -> table.table() + "/" + name)
        .toList();
  }
}
