package org.junheng.job;

import java.util.List;
import java.util.Map;
import org.junheng.landing.LandingFolder.Stray;
import org.junheng.reference.CensusYears;
import org.junheng.storage.Storage;
import org.junheng.warehouse.Manifest.CountyYearInput;
import org.junheng.warehouse.Manifest.ReferenceNote;
import org.junheng.warehouse.Releases;

/**
 * What a run will do, decided before Spark starts: {@code plan.json} beside the folder that the
 * release is prepared in. A run that resumes finds it there again.
 *
 * @param fingerprint of everything that the figures depend on, and of what is made of them
 * @param previousRelease the release that unchanged county-years are taken over from; null at first
 * @param censusYears how far the census years have come on the day of the run
 * @param referenceRows how many rows each file of the province's own tables has
 * @param referenceNotes which of them are missing or lost rows
 * @param inputs every county-year of the release
 * @param changed the inputs that are read again; the others are taken over
 * @param blocks what is done with each block, in the order of their names
 * @param notTaken what the province's decisions keep out
 * @param strays what lies in the landing folder and cannot be read as anybody's
 */
public record RunPlan(
    String releaseId,
    String madeAt,
    String fingerprint,
    String previousRelease,
    String version,
    String program,
    List<String> standards,
    List<Integer> years,
    CensusYears censusYears,
    Map<String, String> reference,
    Map<String, Integer> referenceRows,
    List<ReferenceNote> referenceNotes,
    List<CountyYearInput> inputs,
    List<CountyYearInput> changed,
    List<BlockPlan> blocks,
    List<NotTaken> notTaken,
    List<Stray> strays) {

  /**
   * The same work done anew by the program of today: all is read again, nothing taken over.
   *
   * @param states how far the census years had come, which plans of versions before 0.2 do not say
   */
  RunPlan anew(
      CensusYears states, List<BlockPlan> allBlocks, String nowVersion, String nowProgram) {
    return new RunPlan(
        releaseId,
        madeAt,
        fingerprint,
        null,
        nowVersion,
        nowProgram,
        standards,
        years,
        states,
        reference,
        referenceRows,
        referenceNotes,
        inputs,
        inputs,
        allBlocks,
        notTaken,
        strays);
  }

  /** The folder below the warehouse that the run keeps what it needs to go on in. */
  public String working() {
    return "preparing/" + fingerprint.substring(0, 16);
  }

  /**
   * The folder below the warehouse that the release is prepared in, as it will be published: where
   * folders are not renamed in one step, its own place.
   */
  public String preparing(Storage warehouse) {
    return warehouse.renamesAtOnce() ? working() + "/release" : Releases.place(releaseId);
  }
}
