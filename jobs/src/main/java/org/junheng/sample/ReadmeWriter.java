package org.junheng.sample;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the page that says that the province is made up. */
final class ReadmeWriter {
  private static final String TEXT =
      """
      # 样例省（虚构数据） · A made-up province

      **本目录全部数据均为程序生成的虚构数据，其中的市、县、学校、教师、学生都不存在，与任何真实的地区和单位无关。**
      名称中的“样例”二字即为此意；代码只借用国家标准的格式。

      **Everything here is made up by a program. No city, county, school or person in it exists**; their
      names say so with the word 样例, and the codes only have the form of real ones.

      | | |
      |---|---|
      | counties | %d |
      | years | %d-%d |
      | seed | %d |
      | defects | %s |

      The same values give the same files, byte for byte, and a county stays the same when more
      counties are asked for.

      ## What is in it
      - `landing/<year>/<county_code>/<form>.csv`: nine census forms, UTF-8, official headers.
      - `reference/`: counties and their changes, recognitions, plans, unit costs, targets.
      - Schools of every type, campuses, private and directly run schools, teaching points below and
        above 50 pupils, schools without pupils, schools that open, close or change their category.
      - A quarter of the counties is well off, most are middling, some are poor; all improve.
      - The development zone lies exactly on every limit (equipment: cv 0.50 and 0.45); the fourth
        county's equipment has cvs of 0.5003 and 0.4503, the ninth's of 0.4997 and 0.4497; the seventh
        misses every limit of its own form by one step.
      - As counties and years allow: a recode, a rename, a merger, a split, a change of boundaries.
      - With defects SOME each county makes one slip after the first year: a letter in a count, a byte
        order mark, GB18030, a school that is not in form school, nothing handed in, a missing form, a
        gym larger than its building, classes that do not add up, a dash, a blank cell, yuan for 万元,
        education levels that do not add up. All other files are clean.
      """;

  private ReadmeWriter() {}

  /** Writes README.md. */
  static void write(SampleProvince province, Path out) throws IOException {
    String text =
        TEXT.formatted(
            province.counties(),
            province.firstYear(),
            province.lastYear(),
            province.seed(),
            province.defects());
    Files.writeString(out.resolve("README.md"), text, StandardCharsets.UTF_8);
  }
}
