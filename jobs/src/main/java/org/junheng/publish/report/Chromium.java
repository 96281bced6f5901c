package org.junheng.publish.report;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

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
    try {
      Path profile = Files.createTempDirectory("junheng-print");
      Path told = Files.createTempFile("junheng-print", ".log");
      try {
        Process process =
            new ProcessBuilder(
                    command(
                        profile,
                        "--no-pdf-header-footer",
                        "--print-to-pdf=" + pdf,
                        document.toUri().toString()))
                .redirectErrorStream(true)
                .redirectOutput(told.toFile())
                .start();
        boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
        process.destroyForcibly();
        if (!ended || !Files.exists(pdf)) {
          throw new IOException(
              program + " made no PDF: " + Files.readString(told, StandardCharsets.UTF_8).strip());
        }
        Files.write(pdf, PdfDates.removed(Files.readAllBytes(pdf)));
      } finally {
        delete(profile);
        Files.delete(told);
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("printing was interrupted", e);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> inside = Files.walk(folder)) {
      for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }
}
