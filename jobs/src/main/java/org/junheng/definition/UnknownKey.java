package org.junheng.definition;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The first key of a document that its record does not know. A mistyped key is told before the key
 * that is missing for it: who wrote landnig did not forget landing.
 *
 * @param block the keys that it stands among
 * @param known the keys that may stand there
 */
record UnknownKey(ObjectNode block, String key, List<String> known) {

  /** Looks for one in a node that is to become an object of a type. */
  static Optional<UnknownKey> in(JsonNode node, JavaType type, ObjectMapper mapper) {
    if (type.isMapLikeType() || type.isCollectionLikeType()) {
      return inAll(node, type.getContentType(), mapper);
    }
    if (!type.getRawClass().isRecord() || !(node instanceof ObjectNode block)) {
      return Optional.empty();
    }
    Map<String, JavaType> known = new TreeMap<>();
    for (BeanPropertyDefinition property :
        mapper.getDeserializationConfig().introspect(type).findProperties()) {
      known.put(property.getName(), property.getPrimaryType());
    }
    for (Map.Entry<String, JsonNode> entry : block.properties()) {
      Optional<UnknownKey> found =
          known.containsKey(entry.getKey())
              ? in(entry.getValue(), known.get(entry.getKey()), mapper)
              : Optional.of(new UnknownKey(block, entry.getKey(), List.copyOf(known.keySet())));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Optional<UnknownKey> inAll(JsonNode all, JavaType type, ObjectMapper mapper) {
    for (JsonNode each : all.isContainerNode() ? all : Collections.<JsonNode>emptyList()) {
      Optional<UnknownKey> found = in(each, type, mapper);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** What is said of it, with the place that it stands at. */
  DefinitionException refused(Map<JsonNode, String> places) {
    String place = places.getOrDefault(block.get(key), places.get(block));
    return new DefinitionException(place + ": " + Misfit.unknown(key, known));
  }
}
