package org.junheng.publish.report;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junheng.storage.TemporaryFolder;

/** A browser of this machine that prints pages without a screen. */
public final class Chromium {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");
  private static final int MINUTES = 5;

  private final Path program;

  private Chromium(Path program) {
    this.program = program;
  }

  /**
   * The browser that the configuration names; else one that is found on the program path.
   *
   * @param configured null where the configuration names none
   */
  public static Optional<Chromium> find(String configured) {
    if (configured != null) {
      Path named = Path.of(configured);
      return Files.isExecutable(named) ? Optional.of(new Chromium(named)) : Optional.empty();
    }
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return NAMES.stream()
        .flatMap(name -> Arrays.stream(path.split(File.pathSeparator)).map(at -> Path.of(at, name)))
        .filter(Files::isExecutable)
        .findFirst()
        .map(Chromium::new);
  }

  /** The command that starts it without a screen, reaching nothing but files. */
  public List<String> command(Path profile, String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                program.toString(),
                "--headless",
                "--disable-gpu",
                "--disable-extensions",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--no-first-run",
                "--no-default-browser-check",
                "--user-data-dir=" + profile));
    if (System.getProperty("user.name").equals("root")) {
      command.add("--no-sandbox"); // its sandbox refuses to start as root
    }
    command.addAll(List.of(arguments));
    return command;
  }

  /** Prints a document of this machine as PDF. */
  void print(Path document, Path pdf) {
    try (TemporaryFolder folder = new TemporaryFolder()) {
      Path told = folder.path().resolve("told.log");
      Process process =
          new ProcessBuilder(
                  command(
                      folder.path().resolve("profile"),
                      "--no-pdf-header-footer",
                      "--print-to-pdf=" + pdf,
                      document.toUri().toString()))
              .redirectErrorStream(true)
              .redirectOutput(told.toFile())
              .start();
      boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
      if (!ended) {
        process.destroyForcibly();
      }
      if (!ended || process.exitValue() != 0 || !Files.exists(pdf)) {
        Files.deleteIfExists(pdf);
        throw new IOException(
            program + " made no PDF: " + Files.readString(told, StandardCharsets.UTF_8).strip());
      }
      Files.write(pdf, PdfDates.removed(Files.readAllBytes(pdf)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("printing was interrupted", e);
    }
  }
}
