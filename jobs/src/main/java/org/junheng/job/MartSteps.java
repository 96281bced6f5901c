package org.junheng.job;

import org.junheng.language.Language;
import org.junheng.publish.dictionary.Dictionary;
import org.junheng.publish.dictionary.DictionaryFiles;
import org.junheng.publish.mart.DuckDbMart;
import org.junheng.publish.mart.Mart;
import org.junheng.publish.mart.PostgresMart;

/** Hands a checked release on: its dictionary and DuckDB file in it, and the mart on a server. */
final class MartSteps {
  private MartSteps() {}

  /** Says in the release what its tables mean. */
  static void writeDictionary(RunContext run) {
    DictionaryFiles.write(run.preparing(), new Dictionary(run.definitions()), run.manifest());
  }

  /** Writes the release's DuckDB file. */
  static void writeFile(RunContext run) {
    new DuckDbMart(new Mart(run.definitions()))
        .write(run.preparing(), run.manifest(), run.progress()::tell);
  }

  /** Loads the release beside the one that the mart's readers see. */
  static void load(RunContext run) {
    mart(run).prepare(run.preparing(), run.manifest(), run.progress()::tell);
  }

  /** Shows the release to the mart's readers. */
  static void swap(RunContext run) {
    run.progress().tell(Language.either("waits for readers of the mart", "等待数据集市的读者"));
    mart(run).swap(run.plan().releaseId()).forEach(run.progress()::say);
  }

  private static PostgresMart mart(RunContext run) {
    return new PostgresMart(
        run.settings().publish().mart().orElseThrow(), new Mart(run.definitions()));
  }
}
