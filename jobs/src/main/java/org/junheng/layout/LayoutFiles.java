package org.junheng.layout;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junheng.definition.DefinitionException;
import org.junheng.definition.Definitions;
import org.junheng.definition.Nearest;
import org.junheng.definition.Yaml;
import org.junheng.language.Language;

/** The layouts of {@code schemas/layouts} and those that a bureau keeps beside, read strictly. */
public final class LayoutFiles {
  /** What an overlay says itself. */
  private static final List<String> SAID_ANEW = List.of("title", "years");

  private final Map<String, LoadedLayout> layouts = new TreeMap<>();

  private LayoutFiles() {}

  /**
   * The packed layouts, and those of files, which stand in the place of packed ones of their id.
   */
  public static LayoutFiles load(Definitions definitions, List<Path> files) {
    Map<String, String> texts = new LinkedHashMap<>();
    Definitions.packedLayouts().forEach((name, text) -> texts.put("schemas/" + name, text));
    Map<String, String> own = new LinkedHashMap<>();
    for (Path file : files) {
      try {
        own.put(file.toString(), Files.readString(file));
      } catch (IOException e) {
        throw new DefinitionException(unreadable(file, e));
      }
    }
    return of(definitions, texts, own);
  }

  private static String unreadable(Path file, IOException e) {
    if (e instanceof NoSuchFileException) {
      return Language.either(
          "there is no layout %s; --layouts names a .yml file",
          "没有布局文件 %s；--layouts 应写明一个 .yml 文件", file);
    }
    return e instanceof CharacterCodingException
        ? Language.either(
            "the layout %s is not UTF-8; save it so", "布局文件 %s 不是UTF-8编码；请另存为UTF-8", file)
        : Language.either(
            "the layout %s cannot be read: is it a file, and may it be read?",
            "布局文件 %s 读不了：请核对它是不是文件、有没有读取权限", file);
  }

  /** Layouts from texts by file name; those given last stand in the place of others. */
  static LayoutFiles of(
      Definitions definitions, Map<String, String> packed, Map<String, String> own) {
    Map<String, Yaml> documents = new LinkedHashMap<>();
    Map<String, String> files = new LinkedHashMap<>();
    for (Map<String, String> texts : List.of(packed, own)) {
      Set<String> ids = new HashSet<>();
      texts.forEach(
          (name, text) -> {
            Yaml document = Yaml.read(name, text);
            String id = document.text("layout");
            if (id == null) {
              throw document.refused(Language.either("the key 'layout' is missing", "缺少键“layout”"));
            }
            if (!ids.add(id)) {
              throw document.refused(
                  Language.either("'%s' is defined twice", "“%s”定义了两次", id), "layout");
            }
            documents.put(id, document);
            files.put(id, name);
          });
    }
    LayoutFiles loaded = new LayoutFiles();
    documents.forEach(
        (id, document) -> {
          Yaml whole = overBase(document, documents, new ArrayList<>(List.of(id)));
          loaded.layouts.put(
              id, new LayoutCheck(whole, whole.as(Layout.class), definitions).loaded());
        });
    return loaded;
  }

  private static Yaml overBase(Yaml document, Map<String, Yaml> documents, List<String> path) {
    String base = document.text("over");
    if (base == null) {
      return document;
    }
    Yaml under = documents.get(base);
    if (under == null) {
      throw document.refused(Nearest.refusal("layout", "布局", base, documents.keySet()), "over");
    }
    if (path.contains(base)) {
      throw document.refused(Language.either("'%s' lies over itself", "“%s”以自身为基础", base), "over");
    }
    path.add(base);
    for (String own : SAID_ANEW) {
      if (document.text(own) == null) {
        throw document.refused(
            Language.either(
                "the key '%s' is missing: an overlay says it itself",
                "缺少键“%s”：在别的布局之上也须自己写明", own));
      }
    }
    return document.over(overBase(under, documents, path).with(key -> !SAID_ANEW.contains(key)));
  }

  /** All layouts, by id. */
  Collection<LoadedLayout> all() {
    return layouts.values();
  }

  /** The layouts that hold for a census year. */
  List<LoadedLayout> in(int year) {
    return layouts.values().stream().filter(each -> each.layout().years().contain(year)).toList();
  }

  /** The layout of that id; refused where none has it or where it does not hold for the year. */
  LoadedLayout layout(String id, int year) {
    LoadedLayout found = layouts.get(id);
    if (found == null) {
      throw new DefinitionException(Nearest.refusal("layout", "布局", id, layouts.keySet()));
    }
    if (!found.layout().years().contain(year)) {
      throw new DefinitionException(
          Language.either(
              "the layout %s holds for %s and not for %d; a layout over it may name other years",
              "布局 %s 适用于 %s 学年，不适用于%d学年；可另写一个以它为基础的布局并写明学年", id, found.layout().years(), year));
    }
    return found;
  }
}
