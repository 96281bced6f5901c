package org.junheng.definition;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junheng.language.Language;

/**
 * A list of codes, what each is called and what follows from it.
 *
 * @param unlisted what follows from codes that the list does not name, by how they begin
 */
public record CodeList(
    String codes, String title, Unknown unknown, List<Code> values, List<Unlisted> unlisted)
    implements Serializable {

  /** What happens to a code that is not in the list. */
  public enum Unknown {
    /** The row is held. */
    HOLD,
    /** The row stays and is warned about. */
    WARN
  }

  /** What a county counts a school as, by its type (table {@code county_profile}). */
  public enum SchoolKind {
    PRIMARY_SCHOOL,
    NINE_YEAR,
    JUNIOR,
    COMPLETE_SECONDARY,
    TWELVE_YEAR,
    SPECIAL
  }

  /** Codes that begin so and are not listed. */
  public record Unlisted(String begins, SchoolKind countsAs) implements Serializable {
    public Unlisted {
      Required.key("begins", begins);
      Required.key("counts_as", countsAs);
    }
  }

  /**
   * One code.
   *
   * @param label what it is called, read like the code itself
   * @param also other words that are read as this code
   * @param stages for school types: the stage sections that such a school may have
   * @param teachingPoint for school types: a teaching point, exempt while it is small
   * @param attached for school types: classes that belong in their host school's row
   * @param countsAs for school types: what a county counts it as; null where it counts it as none
   * @param group for urban and rural codes: city, town or rural
   * @param isPrivate for founders: none of the state's
   * @param formLabel what the application form calls it, where that is something else
   */
  public record Code(
      String code,
      String label,
      List<String> also,
      List<String> stages,
      Boolean teachingPoint,
      Boolean attached,
      SchoolKind countsAs,
      String group,
      @JsonProperty("private") Boolean isPrivate,
      String formLabel)
      implements Serializable {
    public Code {
      Required.key("code", code);
      Required.key("label", label);
      also = Required.orEmpty("also", also);
      stages = Required.orEmpty("stages", stages);
      teachingPoint = Boolean.TRUE.equals(teachingPoint);
      attached = Boolean.TRUE.equals(attached);
      isPrivate = Boolean.TRUE.equals(isPrivate);
    }

    /** Whether such a school has a stage. */
    public boolean has(Stage stage) {
      return stages.contains(stage.code());
    }

    /** Whether such a school has the primary stage and no other. */
    public boolean isPrimaryOnly() {
      return stages.equals(List.of(Stage.PRIMARY.code()));
    }

    /** All that is read as this code, in one spelling. */
    private Set<String> spellings() {
      return Stream.concat(Stream.of(code, label), also.stream())
          .map(CodeList::spelling)
          .collect(Collectors.toSet());
    }
  }

  public CodeList {
    Required.key("codes", codes);
    Required.key("title", title);
    Required.key("unknown", unknown);
    values = Required.list("values", values);
    unlisted = Required.orEmpty("unlisted", unlisted);
    bySpelling(codes, values);
  }

  /** The code as it is listed; none where the list does not name it. */
  public Optional<Code> find(String code) {
    return values.stream().filter(value -> value.code().equals(code)).findFirst();
  }

  /** What a county counts a school of that type as; none where it counts it as nothing. */
  public Optional<SchoolKind> countsAs(String type) {
    Optional<Code> listed = find(type);
    return listed.isPresent()
        ? listed.map(Code::countsAs)
        : unlisted.stream()
            .filter(some -> type != null && type.startsWith(some.begins()))
            .map(Unlisted::countsAs)
            .findFirst();
  }

  /** Each code under every spelling that is read as it. */
  public Map<String, Code> bySpelling() {
    return bySpelling(codes, values);
  }

  private static Map<String, Code> bySpelling(String codes, List<Code> values) {
    Map<String, Code> bySpelling = new HashMap<>();
    for (Code value : values) {
      for (String spelling : value.spellings()) {
        Code other = bySpelling.put(spelling, value);
        if (other != null) {
          throw new DefinitionException(
              other.code().equals(value.code())
                  ? Language.either(
                      "%s: code '%s' stands twice", "%s：代码“%s”出现了两次", codes, other.code())
                  : Language.either(
                      "%s: '%s' means %s and %s",
                      "%s：“%s”既指 %s 又指 %s", codes, spelling, other.code(), value.code()));
        }
      }
    }
    return bySpelling;
  }

  /**
   * What a code is called, also where it stands in another spelling; a code not in the list itself.
   */
  public String label(String code) {
    return find(code)
        .or(() -> Optional.ofNullable(bySpelling().get(spelling(code))))
        .map(Code::label)
        .orElse(code);
  }

  /** The one spelling under which a text is looked up. */
  public static String spelling(String text) {
    return Wording.plain(text).toLowerCase(Locale.ROOT);
  }

  /** The codes as a sentence names them. */
  public String listed() {
    return String.join(
        " ", values.stream().map(value -> value.code() + " " + value.label()).toList());
  }
}
