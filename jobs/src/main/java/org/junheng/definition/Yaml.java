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
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.cfg.MutableCoercionConfig;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junheng.language.Language;

/**
 * One YAML document read strictly: duplicate and unknown keys are errors, nothing is coerced, and
 * every error names the file and the line it stands on, also after an overlay was laid over it.
 */
public final class Yaml {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .withCoercionConfig(LogicalType.Textual, Yaml::refuseNumbersAsText)
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .build();

  private static final Pattern DUPLICATE = Pattern.compile("Duplicate field '(.*)'");

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
        throw new DefinitionException(name + Language.either(": the file is empty", "：文件是空的"));
      }
      JsonNode root = readNode(parser, name, places);
      if (parser.nextToken() != null) {
        throw new DefinitionException(
            name + Language.either(": more than one document; split the file", "：含有多个文档，请分开"));
      }
      return new Yaml(root, places);
    } catch (JsonProcessingException e) {
      throw new DefinitionException(place(name, e.getLocation()) + ": " + twice(e));
    } catch (IOException e) {
      throw new DefinitionException(name + ": " + e.getMessage());
    }
  }

  private static String twice(JsonProcessingException e) {
    Matcher duplicate = DUPLICATE.matcher(e.getOriginalMessage());
    return duplicate.matches()
        ? Language.either("the key '%s' stands twice", "键“%s”出现了两次", duplicate.group(1))
        : Language.either("this is not YAML: ", "不是YAML的写法；请核对这一行和上一行的缩进、冒号和引号")
            + (Language.spoken() == Language.EN ? Secret.hiddenIn(e.getOriginalMessage()) : "");
  }

  /** The text under a top-level key, or null where the key is absent. */
  public String text(String key) {
    return root.hasNonNull(key) ? root.get(key).asText() : null;
  }

  /**
   * Refuses what stands under a path of keys and, in lists, of entries' ids: the error names the
   * file and line of the last part that is there.
   */
  public DefinitionException refused(String sentence, String... path) {
    return new DefinitionException(place(path) + ": " + sentence);
  }

  /** The file and line of the last part that is there of a path of keys and entries' ids. */
  public String place(String... path) {
    JsonNode node = root;
    String place = places.get(root);
    for (String part : path) {
      node = node instanceof ArrayNode list ? entry(list, part) : node.get(part);
      if (node == null) {
        break;
      }
      place = places.getOrDefault(node, place);
    }
    return place;
  }

  /**
   * This document as an overlay: what it names replaces what stands in {@code base}, key by key, in
   * lists of entries by {@code id} (or {@code name}); everything else is the base's.
   */
  public Yaml over(Yaml base) {
    Map<JsonNode, String> merged = new IdentityHashMap<>(base.places);
    merged.putAll(places);
    requireIdsOnce(root);
    return new Yaml(OverlaidNodes.overlay(base.root, root, merged), merged);
  }

  private void requireIdsOnce(JsonNode node) {
    if (node instanceof ArrayNode list && OverlaidNodes.haveIds(list)) {
      Set<String> ids = new HashSet<>();
      for (JsonNode entry : list) {
        if (!ids.add(OverlaidNodes.id(entry))) {
          throw new DefinitionException(
              places.get(entry)
                  + Language.either(": '%s' stands twice", "：“%s”出现了两次", OverlaidNodes.id(entry)));
        }
      }
    }
    node.forEach(this::requireIdsOnce);
  }

  /** The document with those of its top-level keys that are asked for. */
  public Yaml with(Predicate<String> key) {
    ObjectNode copy = JsonNodeFactory.instance.objectNode();
    root.properties().stream()
        .filter(entry -> key.test(entry.getKey()))
        .forEach(entry -> copy.set(entry.getKey(), entry.getValue()));
    places.put(copy, places.get(root));
    return new Yaml(copy, places);
  }

  /**
   * The document with what stands under a top-level key in every entry of a list too; an entry that
   * says it itself is refused.
   */
  public Yaml handedDown(String key, String list) {
    if (root.get(list) instanceof ArrayNode entries && root.hasNonNull(key)) {
      for (JsonNode entry : entries) {
        if (entry instanceof ObjectNode object) {
          if (object.has(key)) {
            throw refused(
                Language.either(
                    "'%s' stands at the top of the file, for all of '%s'",
                    "“%s”写在文件开头，适用于全部“%s”", key, list),
                list,
                String.valueOf(OverlaidNodes.id(entry)),
                key);
          }
          object.set(key, root.get(key));
        }
      }
    }
    return this;
  }

  /** Binds the document to a record. */
  public <T> T as(Class<T> type) {
    try {
      return MAPPER.treeToValue(root, type);
    } catch (JsonMappingException e) {
      throw UnknownKey.in(root, MAPPER.constructType(type), MAPPER)
          .map(unknown -> unknown.refused(places))
          .orElseGet(() -> new DefinitionException(placeOf(e) + ": " + Misfit.sentence(e, root)));
    } catch (JsonProcessingException e) {
      throw new DefinitionException(places.get(root) + ": " + e.getOriginalMessage());
    }
  }

  /** An unquoted 047 is 39 by now, and an unquoted code has lost its zeros. */
  private static void refuseNumbersAsText(MutableCoercionConfig text) {
    for (CoercionInputShape shape :
        List.of(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean)) {
      text.setCoercion(shape, CoercionAction.Fail);
    }
  }

  private static JsonNode readNode(JsonParser parser, String name, Map<JsonNode, String> places)
      throws IOException {
    String place = place(name, parser.currentTokenLocation());
    if (((YAMLParser) parser).isCurrentAlias()) {
      throw new DefinitionException(
          place
              + Language.either(
                  ": *%s refers to another place; write the value out",
                  "：*%s 引用别处；请直接写出值", parser.getText()));
    }
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
      default ->
          node =
              parser.getText().isEmpty() // a key without a value; Jackson gives an empty text
                  ? nodes.nullNode()
                  : new TextNode(parser.getText());
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

  private static JsonNode entry(ArrayNode list, String id) {
    for (JsonNode entry : list) {
      if (id.equals(OverlaidNodes.id(entry))) {
        return entry;
      }
    }
    return null;
  }

  private String placeOf(JsonMappingException e) {
    JsonNode node = root;
    String place = places.get(root);
    for (JsonMappingException.Reference reference : e.getPath()) {
      node = Misfit.child(node, reference);
      if (node == null) {
        break;
      }
      place = places.getOrDefault(node, place);
    }
    return place;
  }

  private static String place(String name, JsonLocation location) {
    return location == null ? name : name + ":" + location.getLineNr();
  }
}
