package org.junheng.job;

import java.io.PrintStream;
import java.util.Optional;
import org.junheng.definition.DefinitionException;
import org.junheng.definition.Definitions;
import org.junheng.language.Language;
import org.junheng.publish.mart.Mart;
import org.junheng.publish.mart.MartException;
import org.junheng.publish.mart.MartServer;
import org.junheng.publish.mart.PostgresMart;
import org.junheng.storage.Storage;
import org.junheng.warehouse.Manifest;
import org.junheng.warehouse.NoRelease;
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
        out.println(
            Language.either(
                "The mart shows %s; brings it up to date.",
                "数据集市现为%s；正在更新。",
                shown
                    .map(id -> Language.either("%s", "版本 %s ", id))
                    .orElse(Language.either("nothing", "空"))));
        show(mart, current.get());
      }
    } catch (MartException e) {
      throw new NightlyRun.RunFailedException(e.getMessage(), e);
    }
  }

  /** Shows a release, without an id the current one, and gives its id. */
  public String show(Optional<String> asked) {
    Releases releases = new Releases(warehouse);
    String id =
        asked.or(releases::currentId).orElseThrow(() -> new DefinitionException(NoRelease.yet()));
    releases.requireThere(id);
    MartServer named =
        server.orElseThrow(
            () ->
                new DefinitionException(
                    Language.either(
                        "no mart is configured; name the server as publish.postgres.url",
                        "没有配置数据集市；请在 publish.postgres.url 写明服务器")));
    try (RunLock alone = RunLock.take(warehouse)) {
      show(mart(named), id);
      return id;
    } catch (MartException e) {
      throw new NightlyRun.RunFailedException(e.getMessage(), e);
    }
  }

  private void show(PostgresMart mart, String releaseId) {
    Releases releases = new Releases(warehouse);
    Manifest manifest = releases.manifest(releaseId);
    if (!manifest.definitionsFingerprint().equals(definitions.fingerprint())) {
      throw new DefinitionException(
          Language.either(
              "release %s was made under other definitions than this program's; publish it with version %s",
              "版本 %s 所依据的定义与本程序不同；请用程序版本 %s 发布", releaseId, manifest.version()));
    }
    if (!mart.preparedReleaseId().equals(Optional.of(releaseId))) {
      mart.prepare(releases.folder(releaseId), manifest, doing -> {});
    }
    mart.swap(releaseId).forEach(out::println);
    out.println(Language.either("The mart shows release %s.", "数据集市现为版本 %s。", releaseId));
  }

  private PostgresMart mart(MartServer named) {
    return new PostgresMart(named, new Mart(definitions));
  }
}
