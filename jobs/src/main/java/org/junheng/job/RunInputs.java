package org.junheng.job;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.junheng.definition.Definitions;
import org.junheng.definition.Standard;
import org.junheng.landing.Limits;
import org.junheng.reference.Reference;
import org.junheng.storage.FileSystems;
import org.junheng.storage.Storage;
import org.junheng.warehouse.Archive;

/**
 * What every task of a run needs, wherever it runs.
 *
 * @param preparing where the release is prepared
 * @param previous where the release before lies; null at first
 * @param told how the file systems are reached that these lie on
 */
record RunInputs(
    Definitions definitions,
    Reference reference,
    Limits limits,
    List<String> standardIds,
    String warehouse,
    String work,
    String preparing,
    String previous,
    Map<String, String> told)
    implements Serializable {

  /** Made anew in the JVM of every task. */
  RunInputs {
    FileSystems.tell(told);
  }

  static RunInputs of(RunContext run) {
    String before = run.plan().previousRelease();
    return new RunInputs(
        run.definitions(),
        run.reference(),
        run.settings().intake(),
        run.plan().standards(),
        run.warehouse().location(),
        run.work().location(),
        run.preparing().location(),
        before == null ? null : run.warehouse().location("releases/" + before),
        FileSystems.told());
  }

  List<Standard> standards() {
    return standardIds.stream().map(definitions::standard).toList();
  }

  /** The contents that were taken in; of a trial also those that are only tried. */
  Archive archive() {
    Archive kept = new Archive(Storage.at(warehouse));
    return work.equals(warehouse) ? kept : Archive.over(Storage.at(work), kept);
  }

  /** A table's folder in the release that is prepared. */
  Storage prepared(String table) {
    return Storage.at(preparing + "/" + table);
  }

  /** A table's folder in the release before. */
  Storage before(String table) {
    return Storage.at(previous + "/" + table);
  }
}
