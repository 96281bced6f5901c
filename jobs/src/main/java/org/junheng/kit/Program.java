package org.junheng.kit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junheng.storage.Fingerprint;

/** The program that runs, and how it ends. */
public final class Program {
  /** Everything was done and taken in. */
  public static final int DONE = 0;

  /** Done, and something was held back. */
  public static final int HELD_BACK = 1;

  /** Wrong use or configuration; nothing was done. */
  public static final int WRONG_USE = 2;

  /** Failed; nothing was published, the release before stands. */
  public static final int FAILED = 3;

  private static final int SHOWN = 8;

  private Program() {}

  /**
   * As manifests write it, for instance {@code 0.2.0+3f2a9c01}: figures name what computed them.
   */
  public static String version() {
    Properties properties = new Properties();
    try (InputStream in = Program.class.getResourceAsStream("/junheng.properties")) {
      properties.load(in);
      Path place = place();
      String build =
          Files.isRegularFile(place)
              ? Fingerprint.of(Files.newInputStream(place)).substring(0, SHOWN)
              : "classes";
      return properties.getProperty("version") + "+" + build;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The jar, or the folder of classes, that the program runs from. */
  public static Path place() {
    try {
      return Path.of(Program.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
