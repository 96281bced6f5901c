package org.junheng.kit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junheng.definition.DefinitionException;
import org.junheng.definition.Definitions;
import org.junheng.definition.Standard;
import org.junheng.definition.Yaml;
import org.junheng.landing.Limits;

/**
 * What a county's kit is made for, in a file beside its program.
 *
 * @param county the code of the county; null in a program without a kit
 * @param name what the county is called, with its code
 * @param year the census year that is handed in; null in a program without a kit
 * @param standards those that the province computes figures under
 * @param intake how much of a file is read
 */
public record KitSettings(
    String county, String name, Integer year, List<String> standards, Limits intake) {
  /** The file that they stand in. */
  public static final String FILE = "kit.yml";

  private static final String PACKED = "conf/junheng.yml";

  public KitSettings {
    if (standards == null || intake == null) {
      throw new DefinitionException(FILE + "：缺少 standards 或 intake；请向省级重新索取工具包");
    }
    standards = List.copyOf(standards);
  }

  /** Those of the kit that a program lies in; of a program alone those that it was made with. */
  public static KitSettings beside(Path program) {
    Path file = program.resolveSibling(FILE);
    try {
      if (Files.isRegularFile(file)) {
        return Yaml.read(FILE, Files.readString(file)).as(KitSettings.class);
      }
      try (InputStream packed = KitSettings.class.getResourceAsStream("/" + PACKED)) {
        String text = new String(packed.readAllBytes(), StandardCharsets.UTF_8);
        return Yaml.read(PACKED, text)
            .with(Set.of("standards", "intake")::contains)
            .as(KitSettings.class);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The standards, with those that they need. */
  public List<Standard> standards(Definitions definitions) {
    return definitions.withNeeded(standards).stream().map(definitions::standard).toList();
  }
}
