package org.junheng;

import static org.assertj.core.api.Assertions.fail;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Assumptions;

/**
 * Programs of other people that read what is published. A check whose client is absent is skipped,
 * and reported as skipped; with {@code -Dclients.required=true} it fails, as in continuous
 * integration, which installs them first.
 */
public final class Clients {
  private Clients() {}

  /** The program of that name on the path; without it the check that asks is skipped. */
  public static Path named(String name) {
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseGet(
            () -> {
              String absent = "there is no " + name + " on the path";
              if (Boolean.getBoolean("clients.required")) {
                return fail(absent + ", and -Dclients.required=true asks for it");
              }
              return Assumptions.abort(absent);
            });
  }
}
