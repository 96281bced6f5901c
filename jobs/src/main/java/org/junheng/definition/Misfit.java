package org.junheng.definition;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says in one sentence why a YAML document does not fit its record. */
final class Misfit {
  private Misfit() {}

  /** What was found, and what is expected. */
  static String sentence(JsonMappingException e, JsonNode root) {
    if (e instanceof UnrecognizedPropertyException unknown) {
      String known =
          unknown.getKnownPropertyIds().stream()
              .map(Object::toString)
              .sorted()
              .collect(Collectors.joining(", "));
      return "unknown key '" + unknown.getPropertyName() + "'; known here: " + known;
    }
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
      key = reference.getFieldName() != null ? "'" + reference.getFieldName() + "': " : key;
      node = next;
    }
    Class<?> expected = e.getTargetType();
    boolean isScalar = node != null && node.isValueNode();
    String found = isScalar ? "'" + node.asText() + "'" : node instanceof ArrayNode ? "a list" : "";
    if (e instanceof InvalidFormatException format && !isScalar) {
      found = "'" + format.getValue() + "'";
    }
    if (expected.isEnum()) {
      return key + found + " is not known; known here: " + known(expected);
    }
    boolean isUnquoted = isText(expected) && isScalar;
    return key
        + (found.isEmpty() ? "a block of keys" : found)
        + " is not "
        + described(expected)
        + (isUnquoted ? "; put it in quotes: \"" + node.asText() + "\"" : "");
  }

  private static String known(Class<?> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(constant -> ((Enum<?>) constant).name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }

  private static boolean isText(Class<?> type) {
    return type == String.class || type == Criterion.class;
  }

  private static String described(Class<?> type) {
    if (isText(type)) {
      return "text";
    }
    if (type == Boolean.class) {
      return "true or false";
    }
    if (type == Integer.class) {
      return "a whole number";
    }
    if (Number.class.isAssignableFrom(type)) {
      return "a number";
    }
    return Collection.class.isAssignableFrom(type) ? "a list" : "a block of keys";
  }
}
