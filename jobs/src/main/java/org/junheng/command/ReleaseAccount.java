package org.junheng.command;

import java.util.List;
import org.junheng.job.WaitingRelease;
import org.junheng.language.Language;
import org.junheng.warehouse.Manifest;
import org.junheng.warehouse.Publication;
import org.junheng.warehouse.Publications;
import org.junheng.warehouse.Releases;

/**
 * A release as it is told; all that it was made from stands in its manifest.
 *
 * @param official what it is the official release of, as 2025年度; the others are provisional
 * @param waiting what it waits for a decision for, in words; null where it waits for nothing
 * @param events what happened to it since it was made, the oldest first
 */
record ReleaseAccount(
    String releaseId,
    boolean current,
    String madeAt,
    String version,
    String previousRelease,
    List<Integer> years,
    List<String> standards,
    int countyYears,
    long held,
    long warnings,
    List<String> official,
    String waiting,
    List<Publication> events) {

  /** All releases, the oldest first. */
  static List<ReleaseAccount> all(Releases releases) {
    String current = releases.currentId().orElse("");
    Publications publications = releases.publications();
    List<Publication> events = publications.all();
    List<Publication> official = List.copyOf(publications.official().values());
    return releases.all().stream()
        .map(manifest -> of(manifest, current, publications, events, official))
        .toList();
  }

  private static ReleaseAccount of(
      Manifest manifest,
      String current,
      Publications publications,
      List<Publication> events,
      List<Publication> official) {
    String id = manifest.releaseId();
    return new ReleaseAccount(
        id,
        id.equals(current),
        manifest.madeAt(),
        manifest.version(),
        manifest.previousRelease(),
        manifest.years(),
        manifest.standards(),
        manifest.inputs().size(),
        manifest.held(),
        manifest.warnings(),
        official.stream()
            .filter(entry -> entry.releaseId().equals(id))
            .map(Publication::name)
            .toList(),
        publications.isHeld(id) ? WaitingRelease.reasons(publications, id) : null,
        events.stream().filter(event -> event.releaseId().equals(id)).toList());
  }

  /** Where what a release corrects of an official one is told, in the folder of publications. */
  static String correction(String name, String id) {
    return name.replaceAll("[^\\p{L}\\p{N}]", "") + "更正说明-" + id + ".html";
  }

  /** Tells releases in words. */
  static void tell(List<ReleaseAccount> all) {
    if (all.isEmpty()) {
      System.out.println(Language.either("There is no release yet.", "还没有任何版本。"));
    }
    all.forEach(ReleaseAccount::tell);
  }

  private void tell() {
    System.out.println(
        (current ? "* " : waiting != null ? "? " : "  ")
            + Language.either(
                "%s  made %s by %s, years %s, standards %s, %d county-years, %d held, %d warnings, %s",
                "%s  生成于%s，程序版本%s，学年%s，标准%s，%d个县区学年，退回%d处，提示%d条，%s",
                releaseId,
                madeAt,
                version,
                years,
                standards,
                countyYears,
                held,
                warnings,
                official.isEmpty()
                    ? Language.either("provisional", "初步数")
                    : Language.either("official: %s", "正式：%s", String.join("、", official))));
    if (waiting != null) {
      System.out.println(
          Language.either(
              "    never became current, held for: %s", "    未成为现行版本，待定事项：%s", waiting));
    }
    events.stream()
        .filter(event -> event.by() != null)
        .forEach(event -> System.out.println("    " + told(event)));
  }

  private static String told(Publication event) {
    return switch (event.kind()) {
      case FINALIZED ->
          Language.either(
              "%s: made final as %s by %s",
              "%s：%3$s将其定为%2$s正式版本", event.at(), event.name(), event.by());
      case AMENDED ->
          Language.either(
              "%s: corrects %s, by %s: %s",
              "%s：更正%s，%s决定，理由：%s", event.at(), event.name(), event.by(), event.reason());
      default ->
          Language.either(
              "%s: accepted by %s: %s", "%s：%s接受，理由：%s", event.at(), event.by(), event.reason());
    };
  }
}
