package org.junheng.job;

import java.io.Serializable;
import java.util.List;
import org.junheng.warehouse.Manifest.CountyYearInput;

/**
 * What a run does with a block: one census year, some counties in the order of their codes.
 *
 * @param inputs the county-years in it
 * @param readAgain the codes of those whose files are read again; the others' rows are taken from
 *     the release before
 * @param readBy fingerprint of all that their rows depend on
 * @param derivedBy fingerprint of all that the block's own figures depend on
 * @param isKept whether the files of the release before are taken over as they are
 */
public record BlockPlan(
    String name,
    int year,
    List<CountyYearInput> inputs,
    List<String> readAgain,
    String readBy,
    String derivedBy,
    boolean isKept)
    implements Serializable {

  /** The codes of its counties. */
  List<String> counties() {
    return inputs.stream().map(CountyYearInput::countyCode).toList();
  }
}
