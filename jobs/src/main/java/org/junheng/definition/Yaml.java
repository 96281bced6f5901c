package org.junheng.definition;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One YAML document read strictly: duplicate and unknown keys are errors, nothing is coerced, and
 * every error names the file and the line it stands on, also after an overlay was laid over it.
 */
public final class Yaml {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .build();

  private final JsonNode root;
  private final Map<JsonNode, String> places;

  private Yaml(JsonNode root, Map<JsonNode, String> places) {
    this.root = root;
    this.places = places;
  }

  /** Reads one document; {@code name} is what errors call it. */
  public static Yaml read(String name, String text) {
    Map<JsonNode, String> places = new IdentityHashMap<>();
    YAMLFactory factory =
        YAMLFactory.builder()
            .enable(com.fasterxml.jackson.core.StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    try (JsonParser parser = factory.createParser(text)) {
      if (parser.nextToken() == null) {
        throw new DefinitionException(name + ": the file is empty");
      }
      JsonNode root = readNode(parser, name, places);
      if (parser.nextToken() != null) {
        throw new DefinitionException(name + ": more than one document; split the file");
      }
      return new Yaml(root, places);
    } catch (JsonProcessingException e) {
      throw new DefinitionException(place(name, e.getLocation()) + ": " + e.getOriginalMessage());
    } catch (IOException e) {
      throw new DefinitionException(name + ": " + e.getMessage());
    }
  }

  /** The text under a top-level key, or null where the key is absent. */
  public String text(String key) {
    return root.hasNonNull(key) ? root.get(key).asText() : null;
  }

  /**
   * This document as an overlay: what it names replaces what stands in {@code base}, key by key, in
   * lists of entries by {@code id} (or {@code name}); everything else is the base's.
   */
  public Yaml over(Yaml base) {
    Map<JsonNode, String> merged = new IdentityHashMap<>(base.places);
    merged.putAll(places);
    return new Yaml(overlay(base.root, root, merged), merged);
  }

  /** The document without a top-level key. */
  public Yaml without(String key) {
    ObjectNode copy = JsonNodeFactory.instance.objectNode();
    root.properties().stream()
        .filter(entry -> !entry.getKey().equals(key))
        .forEach(entry -> copy.set(entry.getKey(), entry.getValue()));
    places.put(copy, places.get(root));
    return new Yaml(copy, places);
  }

  /** Binds the document to a record. */
  public <T> T as(Class<T> type) {
    try {
      return MAPPER.treeToValue(root, type);
    } catch (JsonMappingException e) {
      throw new DefinitionException(placeOf(e) + ": " + sentence(e));
    } catch (JsonProcessingException e) {
      throw new DefinitionException(places.get(root) + ": " + e.getOriginalMessage());
    }
  }

  private static JsonNode readNode(JsonParser parser, String name, Map<JsonNode, String> places)
      throws IOException {
    String place = place(name, parser.currentTokenLocation());
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    JsonNode node;
    switch (parser.currentToken()) {
      case START_OBJECT -> {
        ObjectNode object = nodes.objectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
          String key = parser.currentName();
          parser.nextToken();
          object.set(key, readNode(parser, name, places));
        }
        node = object;
      }
      case START_ARRAY -> {
        ArrayNode array = nodes.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          array.add(readNode(parser, name, places));
        }
        node = array;
      }
      case VALUE_NUMBER_INT -> node = nodes.numberNode(parser.getLongValue());
      case VALUE_NUMBER_FLOAT -> node = nodes.numberNode(parser.getDecimalValue());
      case VALUE_TRUE, VALUE_FALSE ->
          node = new Located(parser.getBooleanValue()); // booleans are shared; ours have places
      case VALUE_NULL -> node = nodes.nullNode();
      default -> node = new com.fasterxml.jackson.databind.node.TextNode(parser.getText());
    }
    if (!node.isNull()) {
      places.put(node, place);
    }
    return node;
  }

  private static final class Located extends com.fasterxml.jackson.databind.node.BooleanNode {
    Located(boolean value) {
      super(value);
    }
  }

  private static JsonNode overlay(JsonNode base, JsonNode change, Map<JsonNode, String> places) {
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

  private static boolean haveIds(ArrayNode array) {
    for (JsonNode entry : array) {
      if (id(entry) == null) {
        return false;
      }
    }
    return true;
  }

  private static String id(JsonNode entry) {
    JsonNode id = entry.hasNonNull("id") ? entry.get("id") : entry.get("name");
    return id == null ? null : id.asText();
  }

  private String placeOf(JsonMappingException e) {
    JsonNode node = root;
    String place = places.get(root);
    for (JsonMappingException.Reference reference : e.getPath()) {
      JsonNode next =
          reference.getFieldName() != null
              ? node.get(reference.getFieldName())
              : node.get(reference.getIndex());
      if (next == null) {
        break;
      }
      node = next;
      place = places.getOrDefault(node, place);
    }
    return place;
  }

  private static String sentence(JsonMappingException e) {
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
    return cause instanceof JsonProcessingException json
        ? json.getOriginalMessage()
        : cause.getMessage();
  }

  private static String place(String name, JsonLocation location) {
    return location == null ? name : name + ":" + location.getLineNr();
  }
}
