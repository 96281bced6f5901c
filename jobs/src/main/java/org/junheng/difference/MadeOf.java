package org.junheng.difference;

import java.util.List;
import java.util.Map;
import org.junheng.warehouse.Manifest;
import org.junheng.warehouse.Manifest.CountyYearInput;

/**
 * What a release was made of, as far as one can differ from another by it.
 *
 * @param inputs its county-years with their current submissions
 * @param reference the reference files' SHA-256 by name
 * @param definitions fingerprint of {@code schemas/}
 * @param program fingerprint of the classes that read and derive; null where it was not kept
 */
public record MadeOf(
    String releaseId,
    List<CountyYearInput> inputs,
    Map<String, String> reference,
    List<String> standards,
    String definitions,
    String program,
    String version) {

  /** What a finished release was made of. */
  public static MadeOf of(Manifest manifest) {
    return new MadeOf(
        manifest.releaseId(),
        manifest.inputs(),
        manifest.reference(),
        manifest.standards(),
        manifest.definitionsFingerprint(),
        manifest.program(),
        manifest.version());
  }
}
