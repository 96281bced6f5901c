package org.junheng.definition;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junheng.language.Language;

/**
 * Where a password stands: in a variable of the environment or on the first line of a file. It
 * never stands in a configuration itself, which is packed into the program that counties are given,
 * and it is read when it is used and shown nowhere.
 *
 * @param env the variable's name; null where a file is named
 * @param file its path; null where a variable is named
 */
public record Secret(String env, String file) implements Serializable {
  private static final Pattern IN_URL =
      Pattern.compile("(?i).*([?&;]\\s*\\w*password\\s*=|//[^/?]*@).*");

  /** A parser's message shows the lines around a mistake. */
  private static final Pattern WRITTEN = Pattern.compile("(?i)(password\\s*:).*");

  public Secret {
    if ((env == null) == (file == null)) {
      throw new DefinitionException(howItIsNamed());
    }
  }

  /** How a configuration names one. */
  static String howItIsNamed() {
    return Language.either(
        "a password does not stand here itself; name the variable of the environment or the file"
            + " that it stands in, as {env: JUNHENG_PASSWORD} or {file: /etc/junheng/password}",
        "这里不写密码本身；请写明它所在的环境变量或文件，如 {env: JUNHENG_PASSWORD} 或 {file: /etc/junheng/password}");
  }

  /** A message about a configuration without what somebody wrote there as a password. */
  static String hiddenIn(String message) {
    return WRITTEN.matcher(message).replaceAll("$1 …");
  }

  /** Refuses a database's URL that holds a password, without showing it. */
  public static void requireNoneIn(String url, String key) {
    if (url != null && IN_URL.matcher(url).matches()) {
      throw new DefinitionException(
          Language.either(
              "%s: url: there is a password or a user in it; name them as user and password",
              "%s：url：其中含有密码或用户名；请另写在 user 和 password", key));
    }
  }

  /** The password itself, as the environment or the file has it now. */
  public String value() {
    return value(System.getenv());
  }

  /** The password itself, in an environment. */
  String value(Map<String, String> environment) {
    String value = env == null ? firstLine() : environment.get(env);
    if (value == null || value.isEmpty()) {
      throw new DefinitionException(
          env == null
              ? Language.either(
                  "the file %s should hold a password on its first line and is empty",
                  "文件 %s 的第一行应为密码，却是空的", file)
              : Language.either(
                  "the variable %s should hold a password and is not set in the environment",
                  "环境变量 %s 应为密码，却没有设置", env));
    }
    return value;
  }

  private String firstLine() {
    try {
      return Files.readString(Path.of(file)).lines().findFirst().orElse("");
    } catch (IOException e) {
      throw new DefinitionException(
          Language.either(
              "the file %s, which should hold a password, cannot be read: %s",
              "应为密码的文件 %s 无法读取：%s", file, e.getClass().getSimpleName()));
    }
  }
}
