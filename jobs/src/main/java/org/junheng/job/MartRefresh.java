package org.junheng.job;

import java.io.PrintStream;
import java.util.Optional;
import org.junheng.definition.DefinitionException;
import org.junheng.definition.Definitions;
import org.junheng.publish.mart.Mart;
import org.junheng.publish.mart.MartException;
import org.junheng.publish.mart.MartServer;
import org.junheng.publish.mart.PostgresMart;
import org.junheng.storage.Storage;
import org.junheng.warehouse.Manifest;
import org.junheng.warehouse.Releases;

/** Brings the mart on a server to a finished release, without Spark. */
public final class MartRefresh {
  private final Optional<MartServer> server;
  private final Definitions definitions;
  private final Storage warehouse;
  private final PrintStream out;

  /** For the mart that the settings name, if any. */
  public MartRefresh(Settings settings, Definitions definitions, PrintStream out) {
    this.server = settings.publish().mart();
    this.definitions = definitions;
    this.warehouse = Storage.at(settings.warehouse());
    this.out = out;
  }

  /** Shows the current release where the mart still shows another: a run was stopped before. */
  public void catchUp() {
    Optional<String> current = new Releases(warehouse).currentId();
    if (server.isEmpty() || current.isEmpty()) {
      return;
    }
    try {
      PostgresMart mart = mart(server.get());
      Optional<String> shown = mart.releaseId();
      if (!shown.equals(current)) {
        out.println("The mart shows " + shown.orElse("nothing") + "; brings it up to date.");
        show(mart, current.get());
      }
    } catch (MartException e) {
      throw new NightlyRun.RunFailedException(e.getMessage(), e);
    }
  }

  /** Shows a release; without an id the current one. */
  public void show(Optional<String> asked) {
    Releases releases = new Releases(warehouse);
    String id =
        asked
            .or(releases::currentId)
            .orElseThrow(() -> new DefinitionException("there is no release yet; run makes one"));
    if (!releases.ids().contains(id)) {
      throw new DefinitionException("there is no release '" + id + "'; releases lists them");
    }
    MartServer named =
        server.orElseThrow(
            () ->
                new DefinitionException(
                    "no mart is configured; name the server as publish.postgres.url"));
    try (RunLock alone = RunLock.take(warehouse)) {
      show(mart(named), id);
    } catch (MartException e) {
      throw new NightlyRun.RunFailedException(e.getMessage(), e);
    }
  }

  private void show(PostgresMart mart, String releaseId) {
    Releases releases = new Releases(warehouse);
    Manifest manifest = releases.manifest(releaseId);
    if (!manifest.definitionsFingerprint().equals(definitions.fingerprint())) {
      throw new DefinitionException(
          "release %s was made under other definitions than this program's; publish it with version %s"
              .formatted(releaseId, manifest.version()));
    }
    if (!mart.preparedReleaseId().equals(Optional.of(releaseId))) {
      mart.prepare(releases.folder(releaseId), manifest, doing -> {});
    }
    mart.swap(releaseId).forEach(out::println);
    out.println("The mart shows release " + releaseId + ".");
  }

  private PostgresMart mart(MartServer named) {
    return new PostgresMart(named, new Mart(definitions));
  }
}
