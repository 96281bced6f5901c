package org.junheng.job;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junheng.definition.Definitions;
import org.junheng.reference.CensusYears;
import org.junheng.reference.Reference;
import org.junheng.storage.Storage;
import org.junheng.warehouse.Archive;
import org.junheng.warehouse.Ledger;
import org.junheng.warehouse.Manifest;
import org.junheng.warehouse.Publications;
import org.junheng.warehouse.Submission;

/**
 * What the province had decided when a release was made, from the archive: its own tables, what
 * they kept out, and how far the census years had come.
 */
record ReleaseDecisions(Reference reference, List<NotTaken> notTaken, CensusYears states) {

  /** Those of a release. */
  static ReleaseDecisions of(Storage warehouse, Manifest release, Definitions definitions) {
    Reference reference = reference(warehouse, release, definitions);
    CurrentSubmissions current = new CurrentSubmissions(reference.decisions());
    Ledger ledger = Ledger.read(warehouse).asOf(release.madeAt());
    for (Submission newest : ledger.newest()) {
      if (!newest.form().isEmpty()
          && reference.register().isValid(newest.countyCode(), newest.year())) {
        current.of(ledger.historyOf(newest.year(), newest.countyCode(), newest.form()));
      }
    }
    CensusYears states =
        SubmittedYears.of(
            release.inputs(),
            current.notTaken(),
            reference,
            new Publications(warehouse).finals(release.madeAt()),
            LocalDate.ofInstant(Instant.parse(release.madeAt()), ZoneOffset.UTC));
    return new ReleaseDecisions(reference, current.notTaken(), states);
  }

  /** The province's own tables as the archive keeps those that a release was made with. */
  static Reference reference(Storage warehouse, Manifest release, Definitions definitions) {
    Archive archive = new Archive(warehouse);
    Map<String, byte[]> contents = new TreeMap<>();
    release
        .reference()
        .forEach((name, sha256) -> contents.put(name, archive.read(sha256, Integer.MAX_VALUE - 9)));
    return Reference.of(warehouse.location("archive"), contents, definitions);
  }
}
