package org.junheng.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junheng.definition.Definitions;
import org.junheng.definition.Form;

/** Writes a made-up province: what its counties hand in and what it keeps itself. */
public final class SampleWriter {
  private SampleWriter() {}

  /**
   * Writes {@code landing/}, {@code reference/} and {@code README.md} into a folder, one county at
   * a time.
   */
  public static void write(SampleProvince province, Path out, Definitions definitions)
      throws IOException {
    requireFormsIn(province, definitions);
    Files.createDirectories(out);
    ReadmeWriter.write(province, out);
    List<CountyDesign> counties = ProvinceDesign.counties(province);
    DesignedMap map = DesignedMap.of(province, counties);
    new ReferenceWriter(province, counties, map, out.resolve("reference")).write();
    LandingWriter landing = new LandingWriter(province, map, definitions, out.resolve("landing"));
    for (DesignedPeriod period : map.periods()) {
      landing.write(period);
    }
  }

  private static void requireFormsIn(SampleProvince province, Definitions definitions) {
    for (Form form : definitions.forms().values()) {
      for (int year : province.years()) {
        if (!form.years().contain(year)) {
          throw new IllegalArgumentException(
              "years: form " + form.form() + " does not cover " + year);
        }
      }
    }
  }
}
