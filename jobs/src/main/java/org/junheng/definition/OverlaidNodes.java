package org.junheng.definition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;

/** Lays one document over another, key by key and, in lists of entries, id by id. */
final class OverlaidNodes {
  private OverlaidNodes() {}

  /** A node with what another names in the place of what stands there. */
  static JsonNode overlay(JsonNode base, JsonNode change, Map<JsonNode, String> places) {
    if (base instanceof ObjectNode b && change instanceof ObjectNode c) {
      ObjectNode result = JsonNodeFactory.instance.objectNode();
      b.properties().forEach(entry -> result.set(entry.getKey(), entry.getValue()));
      c.properties()
          .forEach(
              entry -> {
                JsonNode under = b.get(entry.getKey());
                JsonNode over = entry.getValue();
                result.set(entry.getKey(), under == null ? over : overlay(under, over, places));
              });
      places.put(result, places.get(change));
      return result;
    }
    if (base instanceof ArrayNode b && change instanceof ArrayNode c && haveIds(b) && haveIds(c)) {
      Map<String, JsonNode> changes = new HashMap<>();
      c.forEach(entry -> changes.put(id(entry), entry));
      ArrayNode result = JsonNodeFactory.instance.arrayNode();
      for (JsonNode entry : b) {
        JsonNode over = changes.remove(id(entry));
        result.add(over == null ? entry : overlay(entry, over, places));
      }
      c.forEach(
          entry -> {
            if (changes.containsKey(id(entry))) {
              result.add(entry);
            }
          });
      places.put(result, places.get(change));
      return result;
    }
    return change;
  }

  /** Whether every entry of a list has an id. */
  static boolean haveIds(ArrayNode array) {
    for (JsonNode entry : array) {
      if (id(entry) == null) {
        return false;
      }
    }
    return true;
  }

  /** The id of a list's entry, or its name; null where it has neither. */
  static String id(JsonNode entry) {
    JsonNode id = entry.hasNonNull("id") ? entry.get("id") : entry.get("name");
    return id == null ? null : id.asText();
  }
}
