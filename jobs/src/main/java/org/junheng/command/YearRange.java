package org.junheng.command;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junheng.definition.Years;
import org.junheng.language.Language;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Census years as a person types them: {@code 2024} or {@code 2021-2025}. */
final class YearRange implements ITypeConverter<Years> {
  private static final Pattern RANGE = Pattern.compile("([0-9]{4})(?:-([0-9]{4}))?");

  @Override
  public Years convert(String text) {
    Matcher matcher = RANGE.matcher(text);
    if (!matcher.matches()) {
      throw new TypeConversionException(
          Language.either(
              "'%s' is not a census year or a range of them, as 2024 or 2021-2025",
              "“%s”不是学年或学年范围，如 2024 或 2021-2025", text));
    }
    int from = Integer.parseInt(matcher.group(1));
    int to = matcher.group(2) == null ? from : Integer.parseInt(matcher.group(2));
    if (from > to) {
      throw new TypeConversionException(
          Language.either("'%s': the first year lies after the last", "“%s”：起始学年晚于终止学年", text));
    }
    return new Years(from, to);
  }
}
