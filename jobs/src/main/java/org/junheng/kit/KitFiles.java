package org.junheng.kit;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junheng.template.AcceptedBook;
import org.junheng.template.TemplateBook;
import org.junheng.warehouse.Json;

/** Writes a county's kit. */
public record KitFiles(KitFolder kit, KitSettings settings) {
  private static final Charset OF_WINDOWS = Charset.forName("GBK");
  private static final String MARK_OF_UTF_8 = "\uFEFF";

  /**
   * Writes the program, what it is made for, the scripts and the instructions.
   *
   * @param due the date until which the files are due
   */
  public void write(Path jar, Optional<String> due) throws IOException {
    Files.createDirectories(kit.program());
    Files.createDirectories(kit.handedIn(settings.year(), settings.county()));
    Files.copy(jar, kit.program().resolve(KitFolder.JAR));
    Files.writeString(kit.program().resolve(KitSettings.FILE), Json.write(settings));
    String instructions =
        text("instructions.txt")
            .replace("{name}", settings.name())
            .replace("{county}", settings.county())
            .replace("{year}", String.valueOf(settings.year()))
            .replace("{before}", String.valueOf(settings.year() - 1))
            .replace("{due}", due.map(date -> "报送截止日期：" + date + "。").orElse(""));
    write("使用说明.txt", MARK_OF_UTF_8 + ofWindows(instructions), StandardCharsets.UTF_8);
    write("自查.bat", ofWindows(text("check.bat")), OF_WINDOWS);
    Path script = write("自查.sh", text("check.sh"), StandardCharsets.UTF_8);
    if (Files.getFileAttributeView(script, PosixFileAttributeView.class) != null) {
      Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  /** Writes the workbook that the county fills in. */
  public void template(TemplateBook book) throws IOException {
    Path folder = kit.handedIn(settings.year(), settings.county());
    try (OutputStream out = create(folder.resolve(settings.year() + "报送表.xlsx"))) {
      book.write(out);
    }
  }

  /** Writes what was taken in of a year before. */
  public void before(int year, AcceptedBook book) throws IOException {
    Path folder = kit.before(year, settings.county());
    try (OutputStream out = create(folder.resolve(year + AcceptedBook.FILE))) {
      book.write(out);
    }
  }

  private static OutputStream create(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    return new BufferedOutputStream(Files.newOutputStream(file));
  }

  private Path write(String name, String text, Charset charset) throws IOException {
    return Files.write(kit.folder().resolve(name), text.getBytes(charset));
  }

  private static String ofWindows(String text) {
    return text.replace("\r\n", "\n").replace("\n", "\r\n");
  }

  private static String text(String name) throws IOException {
    try (InputStream in = KitFiles.class.getResourceAsStream("/kit/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
