package org.junheng.command;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junheng.definition.Years;
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
          "'" + text + "' is not a census year or a range of them, as 2024 or 2021-2025");
    }
    int from = Integer.parseInt(matcher.group(1));
    int to = matcher.group(2) == null ? from : Integer.parseInt(matcher.group(2));
    if (from > to) {
      throw new TypeConversionException("'" + text + "': the first year lies after the last");
    }
    return new Years(from, to);
  }
}
