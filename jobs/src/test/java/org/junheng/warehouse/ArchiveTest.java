package org.junheng.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junheng.storage.OffDisk;
import org.junheng.storage.Storage;
import org.junheng.warehouse.Archive.ChangingException;
import org.junheng.warehouse.Archive.UnreadableException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every content is kept once, whole or not at all. */
class ArchiveTest {
  @TempDir private Path folder;

  private Archive archive;

  @BeforeEach
  void open() {
    archive = new Archive(Storage.at(folder.toString()));
  }

  @Test
  void aContentIsKeptOnceAndReadBack() throws IOException {
    String sha256 = archive.keep(reading("甲", "甲"));

    assertThat(archive.keep(reading("甲"))).isEqualTo(sha256);
    assertThat(archive.read(sha256, 100)).isEqualTo("甲".getBytes(StandardCharsets.UTF_8));
    assertThat(archive.read(sha256, 2)).isNull();
    assertThat(filesKept()).hasSize(1);
  }

  @Test
  void aContentThatWasCutOffIsKeptAnew() throws IOException {
    String sha256 = archive.keep(reading("甲乙", "甲乙"));
    archive.settle();
    Files.write(filesKept().get(0), new byte[1]);

    archive.keep(reading("甲乙", "甲乙"));
    archive.settle();

    assertThat(archive.read(sha256, 100)).isEqualTo("甲乙".getBytes(StandardCharsets.UTF_8));
    assertThat(filesKept()).hasSize(1);
  }

  @Test
  void offTheDiskAContentIsKeptOnceAndAChangingOneNotAtAll() throws IOException {
    Archive elsewhere = new Archive(OffDisk.at(folder));

    String sha256 = elsewhere.keep(reading("甲", "甲"));
    assertThatThrownBy(() -> elsewhere.keep(reading("前半", "前半和后半")))
        .isInstanceOf(Archive.ChangingException.class);

    assertThat(elsewhere.keep(reading("甲"))).isEqualTo(sha256);
    assertThat(elsewhere.read(sha256, 100)).isEqualTo("甲".getBytes(StandardCharsets.UTF_8));
    assertThat(filesKept()).hasSize(1);
  }

  @Test
  void aContentThatChangesBetweenTwoReadingsIsNotKept() throws IOException {
    assertThatThrownBy(() -> archive.keep(reading("前半", "前半和后半")))
        .isInstanceOf(ChangingException.class);
    assertThat(filesKept()).isEmpty();
  }

  @Test
  void aContentThatTheDiskDoesNotGiveIsNotKept() throws IOException {
    assertThatThrownBy(
            () ->
                archive.keep(
                    () -> {
                      throw new UncheckedIOException(new IOException("no permission"));
                    }))
        .isInstanceOf(UnreadableException.class)
        .isNotInstanceOf(ChangingException.class);
    assertThat(filesKept()).isEmpty();
  }

  private static Supplier<InputStream> reading(String... contents) {
    Iterator<String> next = List.of(contents).iterator();
    return () -> new ByteArrayInputStream(next.next().getBytes(StandardCharsets.UTF_8));
  }

  private List<Path> filesKept() throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(Files::isRegularFile)
          .filter(file -> !file.getFileName().toString().endsWith(".crc"))
          .toList();
    }
  }
}
