package org.junheng.command;

import java.nio.file.Path;
import org.junheng.kit.Program;
import picocli.CommandLine.IVersionProvider;

/** The program's version, with the fingerprint of its jar: figures name what computed them. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {"junheng " + text()};
  }

  /** As manifests write it, for instance {@code 0.2.0+3f2a9c01}. */
  static String text() {
    return Program.version();
  }

  /** The jar, or the folder of classes, that the program runs from. */
  static Path place() {
    return Program.place();
  }
}
