package org.junheng.publish.mart;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junheng.definition.DefinitionException;
import org.junheng.definition.Secret;
import org.junheng.language.Language;

/**
 * The PostgreSQL server that the mart is kept on: {@code publish.postgres} in the configuration.
 *
 * @param schema the schema that readers name
 * @param reader the role that may read it and nothing else
 * @param afterSwap SQL files that are carried out with every swap, in the same transaction: rights
 *     by area, analysts' own views
 */
public record MartServer(
    String url,
    String user,
    Secret password,
    String schema,
    String reader,
    List<String> afterSwap) {
  private static final Pattern NAME = Pattern.compile("[a-z_][a-z0-9_]{0,30}");

  public MartServer {
    Secret.requireNoneIn(url, "publish: postgres");
    schema = schema == null ? "mart" : schema;
    reader = reader == null ? "mart_reader" : reader;
    afterSwap = afterSwap == null ? List.of() : List.copyOf(afterSwap);
    if (!NAME.matcher(schema).matches()) {
      throw new DefinitionException(
          Language.either(
              "postgres: schema '%s' should be a name of small letters, digits and _, at most 31 long",
              "postgres: schema “%s”应由小写字母、数字和 _ 组成，最多31个", schema));
    }
    for (String file : afterSwap) {
      if (!Files.isReadable(Path.of(file))) {
        throw new DefinitionException(
            Language.either(
                "postgres: after_swap: there is no file %s", "postgres: after_swap：没有文件 %s", file));
      }
    }
  }

  /** The schema that the next release is loaded into. */
  String next() {
    return schema + "_next";
  }

  /** What the names of schemas that were swapped away begin with. */
  String old() {
    return schema + "_old_";
  }
}
