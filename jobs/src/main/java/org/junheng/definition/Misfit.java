package org.junheng.definition;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.junheng.language.Language;

/** Says in one sentence why a YAML document does not fit its record. */
final class Misfit {
  private Misfit() {}

  /** A key that nobody knows, and the known ones. */
  static String unknown(String key, List<String> known) {
    return Language.either("unknown key '%s'", "没有“%s”这个键", key)
        + Nearest.suggestion(key, known)
        + Language.either("known here: %s", "此处可用：%s", String.join(", ", known));
  }

  /** What was found, and what is expected. */
  static String sentence(JsonMappingException e, JsonNode root) {
    Throwable cause = e;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    if (cause instanceof DefinitionException said) {
      return said.getMessage();
    }
    return e instanceof MismatchedInputException mismatch
        ? mismatch(mismatch, root)
        : e.getOriginalMessage();
  }

  static JsonNode child(JsonNode node, JsonMappingException.Reference reference) {
    return reference.getFieldName() != null
        ? node.get(reference.getFieldName())
        : node.get(reference.getIndex());
  }

  private static String mismatch(MismatchedInputException e, JsonNode root) {
    JsonNode node = root;
    String key = "";
    for (JsonMappingException.Reference reference : e.getPath()) {
      JsonNode next = node == null ? null : child(node, reference);
      key =
          reference.getFieldName() != null
              ? Language.either("'%s': ", "“%s”：", reference.getFieldName())
              : key;
      node = next;
    }
    Class<?> expected = e.getTargetType();
    if (expected == Secret.class) {
      return key + Secret.howItIsNamed(); // what stands there may be the password
    }
    boolean isScalar = node != null && node.isValueNode();
    String found =
        isScalar
            ? Language.either("'%s'", "“%s”", node.asText())
            : node instanceof ArrayNode ? Language.either("a list", "列表") : "";
    if (e instanceof InvalidFormatException format && !isScalar) {
      found = Language.either("'%s'", "“%s”", format.getValue());
    }
    if (expected.isEnum()) {
      List<String> known = known(expected);
      return key
          + Language.either(
              "%s is not known%sknown here: %s",
              "没有%s%s此处可用：%s",
              found,
              node == null ? Language.either("; ", "；") : Nearest.suggestion(node.asText(), known),
              String.join(", ", known));
    }
    boolean isUnquoted = isText(expected) && isScalar;
    return key
        + Language.either(
            "%s is not %s",
            "%s不是%s",
            found.isEmpty() ? Language.either("a block of keys", "一组键") : found,
            described(expected))
        + (isUnquoted
            ? Language.either("; put it in quotes: \"%s\"", "；请加引号：\"%s\"", node.asText())
            : "");
  }

  private static List<String> known(Class<?> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(constant -> ((Enum<?>) constant).name().toLowerCase(Locale.ROOT))
        .toList();
  }

  private static boolean isText(Class<?> type) {
    return type == String.class || type == Criterion.class;
  }

  private static String described(Class<?> type) {
    if (isText(type)) {
      return Language.either("text", "文本");
    }
    if (type == Boolean.class) {
      return Language.either("true or false", "true 或 false");
    }
    if (type == Integer.class) {
      return Language.either("a whole number", "整数");
    }
    if (Number.class.isAssignableFrom(type)) {
      return Language.either("a number", "数");
    }
    return Collection.class.isAssignableFrom(type)
        ? Language.either("a list", "列表")
        : Language.either("a block of keys", "一组键");
  }
}
