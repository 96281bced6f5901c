package org.junheng.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junheng.storage.Fingerprint;
import org.junheng.storage.Stamps;

/** What lies in the landing and reference folders, in one word that changes whenever it does. */
public final class FolderWatch {
  private final List<String> folders;

  /** Watches the folders that a run reads. */
  public FolderWatch(Settings settings) {
    this.folders = List.of(settings.landing(), settings.reference());
  }

  /** The word; none where a folder cannot be listed now, as while files go from it. */
  public Optional<String> signature() {
    List<String> stamps = new ArrayList<>();
    try {
      for (String folder : folders) {
        Optional<Path> here = LastSeen.onDisk(folder);
        if (here.isPresent()) {
          LastSeen.addAll(stamps, here.get());
        } else {
          stamps.addAll(Stamps.of(folder));
        }
      }
      return Optional.of(Fingerprint.of(String.join("\n", stamps)));
    } catch (IOException | UncheckedIOException | UnsupportedOperationException e) {
      return Optional.empty();
    }
  }
}
