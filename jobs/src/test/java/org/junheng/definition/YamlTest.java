package org.junheng.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class YamlTest {
  private record Shelf(String shelf, Integer width, Kind kind, List<Book> books) {
    private Shelf {
      Required.key("shelf", shelf);
      books = Required.list("books", books);
    }
  }

  private record Book(String id, String code, Double price, Boolean lent, List<String> readers) {
    private Book {
      Required.key("id", id);
      Required.key("code", code);
      readers = Required.orEmpty("readers", readers);
    }
  }

  private enum Kind {
    OPEN,
    LOCKED
  }

  private static final String SOUND =
      """
      shelf: north
      width: 80
      kind: open
      books:
        - id: a
          code: "047"
          price: 12.5
          lent: false
        - id: b
          code: "NO"
          readers: [x, y]
      """;

  @Test
  void aSoundDocumentIsBoundWithItsCodesAsTheyStand() {
    Shelf shelf = read(SOUND);
    assertThat(shelf.books()).extracting(Book::code).containsExactly("047", "NO");
    assertThat(shelf.books().get(0).price()).isEqualTo(12.5);
    assertThat(shelf.books().get(0).lent()).isFalse();
    assertThat(shelf.kind()).isEqualTo(Kind.OPEN);
  }

  @Test
  void anUnknownKeyIsRefusedWithItsLineAndTheKnownOnes() {
    refused(
        SOUND.replace("price", "prise"),
        "shelves.yml:7: unknown key 'prise': did you mean 'price'? known here: code, id, lent, price, readers");
  }

  @Test
  void aKeyThatStandsTwiceIsRefusedWithItsLine() {
    refused(
        SOUND.replace("kind: open", "width: 90"), "shelves.yml:3: the key 'width' stands twice");
  }

  @Test
  void aMissingKeyIsRefusedWithTheLineOfItsEntry() {
    refused(SOUND.replace("    code: \"NO\"\n", ""), "shelves.yml:9: the key 'code' is missing");
    refused(SOUND.replace("shelf: north\n", ""), "shelves.yml:1: the key 'shelf' is missing");
  }

  @Test
  void aKeyWithoutAValueIsMissing() {
    refused(SOUND.replace("shelf: north", "shelf:"), "shelves.yml:1: the key 'shelf' is missing");
  }

  @Test
  void anUnquotedCodeIsRefusedSinceItsZerosAreLostAlready() {
    refused(
        SOUND.replace("\"047\"", "47"),
        "shelves.yml:6: 'code': '47' is not text; put it in quotes: \"47\"");
    refused(
        SOUND.replace("\"047\"", "true"),
        "shelves.yml:6: 'code': 'true' is not text; put it in quotes: \"true\"");
    refused(
        SOUND.replace("[x, y]", "[x, 12]"),
        "shelves.yml:11: 'readers': '12' is not text; put it in quotes: \"12\"");
  }

  @Test
  void aValueOfAnotherTypeIsRefused() {
    refused(SOUND.replace("80", "wide"), "shelves.yml:2: 'width': 'wide' is not a whole number");
    refused(SOUND.replace("80", "\"80\""), "shelves.yml:2: 'width': '80' is not a whole number");
    refused(SOUND.replace("80", "80.5"), "shelves.yml:2: 'width': '80.5' is not a whole number");
    refused(SOUND.replace("12.5", "\"12.5\""), "shelves.yml:7: 'price': '12.5' is not a number");
    refused(SOUND.replace("false", "\"no\""), "shelves.yml:8: 'lent': 'no' is not true or false");
    refused(SOUND.replace("false", "1"), "shelves.yml:8: 'lent': '1' is not true or false");
    refused(SOUND.replace("north", "[north]"), "shelves.yml:1: 'shelf': a list is not text");
    refused(SOUND.replace("[x, y]", "x"), "shelves.yml:11: 'readers': 'x' is not a list");
  }

  @Test
  void aWordThatIsNoneOfTheKnownOnesIsRefusedWithTheKnownOnes() {
    refused(
        SOUND.replace("kind: open", "kind: ajar"),
        "shelves.yml:3: 'kind': 'ajar' is not known; known here: open, locked");
  }

  @Test
  void anEmptyEntryOfAListIsRefused() {
    refused(
        SOUND.replace("[x, y]", "[x, ~]"), "shelves.yml:9: the list 'readers' has an empty entry");
  }

  @Test
  void anEmptyFileASecondDocumentAndAnAliasAreRefused() {
    refused("", "shelves.yml: the file is empty");
    refused(SOUND + "---\nshelf: south\n", "shelves.yml: more than one document; split the file");
    refused(
        SOUND.replace("kind: open", "kind: *other"),
        "shelves.yml:3: *other refers to another place; write the value out");
  }

  @Test
  void brokenYamlIsRefusedWithItsLine() {
    assertThatThrownBy(() -> read(SOUND.replace("width: 80", "width: [80")))
        .isInstanceOf(DefinitionException.class)
        .hasMessageStartingWith("shelves.yml:3: ");
  }

  @Test
  void anOverlayChangesTheEntriesThatItNamesById() {
    Shelf shelf =
        overlay(
                """
                width: 60
                books:
                  - id: b
                    price: 3
                  - id: c
                    code: "1"
                """)
            .as(Shelf.class);
    assertThat(shelf.shelf()).isEqualTo("north");
    assertThat(shelf.width()).isEqualTo(60);
    assertThat(shelf.books()).extracting(Book::id).containsExactly("a", "b", "c");
    assertThat(shelf.books().get(1)).isEqualTo(new Book("b", "NO", 3.0, null, List.of("x", "y")));
  }

  @Test
  void anErrorInAnOverlayNamesTheOverlaysOwnFileAndLine() {
    assertThatThrownBy(
            () -> overlay("width: 60\nbooks:\n  - id: b\n    price: dear\n").as(Shelf.class))
        .hasMessage("overlay.yml:4: 'price': 'dear' is not a number");
    assertThatThrownBy(() -> overlay("books:\n  - {id: c}\n").as(Shelf.class))
        .hasMessage("overlay.yml:2: the key 'code' is missing");
    assertThatThrownBy(() -> overlay("books:\n  - {id: b, prise: 3}\n").as(Shelf.class))
        .hasMessage(
            "overlay.yml:2: unknown key 'prise': did you mean 'price'? known here: code, id, lent, price, readers");
  }

  @Test
  void anOverlayThatNamesAnEntryTwiceIsRefused() {
    assertThatThrownBy(() -> overlay("books:\n  - {id: b, price: 1}\n  - {id: b, price: 2}\n"))
        .hasMessage("overlay.yml:3: 'b' stands twice");
  }

  @Test
  void anErrorInTheBaseStillNamesTheBasesFile() {
    Yaml base = Yaml.read("shelves.yml", SOUND.replace("12.5", "dear"));
    assertThatThrownBy(() -> Yaml.read("overlay.yml", "width: 60\n").over(base).as(Shelf.class))
        .hasMessage("shelves.yml:7: 'price': 'dear' is not a number");
  }

  @Test
  void keysOfMapsAreTypedToo() {
    record Dated(Map<Integer, List<String>> headers) {}
    assertThatThrownBy(() -> Yaml.read("dated.yml", "headers: {since: [a]}\n").as(Dated.class))
        .hasMessage("dated.yml:1: 'headers': 'since' is not a whole number");
  }

  private static Yaml overlay(String text) {
    return Yaml.read("overlay.yml", text).over(Yaml.read("shelves.yml", SOUND));
  }

  private static Shelf read(String text) {
    return Yaml.read("shelves.yml", text).as(Shelf.class);
  }

  private static void refused(String text, String message) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(DefinitionException.class)
        .hasMessage(message);
  }
}
