package org.junheng.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junheng.landing.TestWorkbook;

/**
 * Sound files with some bytes changed: whatever is in them, they are read or held, and what is
 * accepted has its field's type. A thousand files each; for more, {@code -Djqwik.tries.default=}.
 */
class FuzzedFilesTest {
  private static final String ROWS =
      """
      专用教室统计表||
      学校标识码|类别|面积
      2145000001|音乐|96
      2145000002|美术|=45*2->90
      3145000003|音乐|96.5[0.00]
      3145000004|美术|45659[yyyy/m/d]
      合计||
      """;
  private static final byte[] XLSX = TestWorkbook.of("rooms", ROWS).and("说明", "x").as("xlsx");
  private static final byte[] XLS = TestWorkbook.of("rooms", ROWS).and("说明", "x").as("xls");
  private static final byte[] CSV =
      "学校标识码,类别,面积\n2145000001,音乐,96\n2145000002,美术,\"1,090.5\"\n".getBytes(StandardCharsets.UTF_8);

  @Property
  void textsAreReadOrHeld(@ForAll long seed, @ForAll @IntRange(min = 1, max = 20) int changes) {
    isReadOrHeld("rooms.csv", changed(CSV, new Random(seed), changes));
  }

  @Property
  void oldWorkbooksAreReadOrHeld(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 20) int changes) {
    isReadOrHeld("rooms.xls", changed(XLS, new Random(seed), changes));
  }

  @Property
  void zippedWorkbooksAreReadOrHeld(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 20) int changes) {
    isReadOrHeld("rooms.xlsx", changed(XLSX, new Random(seed), changes));
  }

  @Property
  void workbooksOfChangedPartsAreReadOrHeld(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 5) int changes) throws IOException {
    Random random = new Random(seed);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(XLSX));
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        out.putNextEntry(new ZipEntry(entry.getName()));
        byte[] part = in.readAllBytes();
        out.write(random.nextInt(3) == 0 ? changed(part, random, changes) : part);
      }
    }
    isReadOrHeld("rooms.xlsx", bytes.toByteArray());
  }

  @Example
  void aSheetWithoutANameIsReadOrHeld() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(XLSX));
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        out.putNextEntry(new ZipEntry(entry.getName()));
        String part = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        out.write(
            part.replace("<sheet name=", "<sheet nome=").getBytes(StandardCharsets.ISO_8859_1));
      }
    }
    assertThat(bytes.toByteArray()).isNotEqualTo(XLSX);
    isReadOrHeld("rooms.xlsx", bytes.toByteArray());
  }

  private static byte[] changed(byte[] sound, Random random, int changes) {
    byte[] content = sound.clone();
    for (int i = 0; i < changes; i++) {
      int at = random.nextInt(content.length);
      switch (random.nextInt(4)) {
        case 0 -> content[at] = (byte) random.nextInt(256);
        case 1 -> content[at] = content[random.nextInt(content.length)];
        case 2 -> content[at] ^= (byte) (1 << random.nextInt(8));
        default -> {
          int length = Math.min(random.nextInt(8), content.length - at);
          System.arraycopy(content, random.nextInt(content.length - length), content, at, length);
        }
      }
    }
    return content;
  }

  private static void isReadOrHeld(String name, byte[] content) {
    Intake intake = Submitted.schools().with(name, content).take();
    assertThat(intake.accepted().get("school")).hasSize(7);
    assertThat(intake.accepted().get("rooms")).hasSizeLessThan(10);
    assertThat(intake.held()).hasSizeLessThan(100);
    for (Intake.AcceptedRow row : intake.accepted().get("rooms")) {
      Map<String, Class<?>> types =
          Map.of("school_code", String.class, "kind", String.class, "area", Double.class);
      types.forEach(
          (field, type) ->
              assertThat(row.values()[Submitted.DEFINITIONS.form("rooms").indexOf(field)])
                  .isInstanceOf(type));
      assertThat((Double) row.values()[2]).isFinite().isNotNegative();
    }
  }
}
