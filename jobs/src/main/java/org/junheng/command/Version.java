package org.junheng.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junheng.storage.Fingerprint;
import picocli.CommandLine.IVersionProvider;

/** The program's version, with the fingerprint of its jar: figures name what computed them. */
final class Version implements IVersionProvider {
  private static final int SHOWN = 8;

  @Override
  public String[] getVersion() {
    return new String[] {"junheng " + text()};
  }

  /** As manifests write it, for instance {@code 0.1.0+3f2a9c01}. */
  static String text() {
    Properties properties = new Properties();
    try (InputStream in = Version.class.getResourceAsStream("/junheng.properties")) {
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
  static Path place() {
    try {
      return Path.of(Version.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
