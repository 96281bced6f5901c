package org.junheng.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file shows when it is whole, and one that is taken over is independent of where it was. */
class StorageTest {
  @TempDir private Path folder;

  private Storage one;
  private Storage other;

  @BeforeEach
  void open() {
    one = Storage.at(folder.resolve("one").toString());
    other = Storage.at(folder.resolve("other").toString());
  }

  @Test
  void whatFailsHalfwayLeavesWhatWasThere() throws IOException {
    one.replaceText("a", "before");

    assertThatThrownBy(
            () ->
                one.makeWhole(
                    "a",
                    name -> {
                      Files.writeString(one.onDisk().resolve(name), "half");
                      throw new IOException("the disk is full");
                    }))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("the disk is full");

    assertThat(one.readText("a")).isEqualTo("before");
    assertThat(one.names()).containsExactly("a");
  }

  @Test
  void aTextIsKeptInPlaceOfTheOneBefore() {
    one.keepText("a", "before");
    one.keepText("a", "甲");

    assertThat(one.readText("a")).isEqualTo("甲");
    assertThat(one.length("a")).isEqualTo(3);
    assertThat(one.length("b")).isEqualTo(-1);
    assertThat(one.names()).containsExactly("a");
  }

  @Test
  void aFileTakenOverStaysWhenTheOtherGoesOrIsReplaced() {
    one.replaceText("a", "text");

    other.takeOver(one, "a", "b");
    other.takeOver(one, "a", "b");
    one.replaceText("a", "new");

    assertThat(other.readText("b")).isEqualTo("text");
    assertThat(other.names()).containsExactly("b");
    one.delete("a");
    assertThat(other.readText("b")).isEqualTo("text");
  }

  @Test
  void aFileTakenOverReplacesWhatAKilledRunLeft() {
    one.replaceText("a", "text");
    other.replaceText("a", "left");

    other.takeOver(one, "a", "a");

    assertThat(other.readText("a")).isEqualTo("text");
  }

  @Test
  void whatIsNotThereCannotBeTakenOver() {
    assertThatThrownBy(() -> other.takeOver(one, "a", "a"))
        .isInstanceOf(UncheckedIOException.class);
    assertThat(other.names()).isEmpty();
  }

  @Test
  void aFolderIsBroughtOntoTheDiskWithLinksInIt() throws IOException {
    one.in("below").replaceText("a", "text");
    Files.createSymbolicLink(folder.resolve("one/link"), Path.of("nowhere"));

    one.settle();

    assertThat(one.in("below").readText("a")).isEqualTo("text");
  }
}
