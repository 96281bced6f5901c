package org.junheng.command;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.junheng.language.Language;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** How commands explain themselves, and what is wrong with the arguments that one was given. */
final class Usage {
  private static final String CHINESE = "help_zh.properties";

  private Usage() {}

  /** Lets a command and those under it explain themselves in the language that is spoken. */
  static void speak(CommandLine line) {
    if (Language.spoken() == Language.ZH) {
      speak(line, chinese());
    }
  }

  private static void speak(CommandLine line, ResourceBundle words) {
    line.setResourceBundle(words);
    line.getSubcommands().values().forEach(each -> speak(each, words));
  }

  /** What commands and options are, in Chinese. */
  static ResourceBundle chinese() {
    try (InputStreamReader file =
        new InputStreamReader(Usage.class.getResourceAsStream(CHINESE), StandardCharsets.UTF_8)) {
      return new PropertyResourceBundle(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Tells what is wrong with the arguments, and where to read more. */
  static int tell(ParameterException error) {
    Told.error(sentence(error));
    String command = error.getCommandLine().getCommandSpec().qualifiedName();
    System.err.println(Language.either("%s --help explains it.", "%s --help 有详细说明。", command));
    return Junheng.WRONG_USE;
  }

  private static String sentence(ParameterException error) {
    if (Language.spoken() == Language.EN) {
      return error.getMessage() + suggested(error);
    }
    if (error instanceof UnmatchedArgumentException unmatched) {
      String given = String.join(" ", unmatched.getUnmatched());
      return (unmatched.isUnknownOption() ? "没有这个选项：" : "多余的参数：") + given + suggested(error);
    }
    if (error instanceof MissingParameterException missing) {
      return "缺少" + missing.getMissing().stream().map(Usage::name).collect(Collectors.joining("、"));
    }
    if (error instanceof OverwrittenOptionException twice) {
      return "选项 " + name(twice.getArgSpec()) + " 出现了两次";
    }
    if (error.getCause() instanceof TypeConversionException conversion
        && conversion.getMessage() != null
        && error.getArgSpec() != null
        && !error.getArgSpec().type().isEnum()) {
      return "选项 " + name(error.getArgSpec()) + "：" + value(error, conversion);
    }
    if (error.getArgSpec() != null) {
      return "选项 " + name(error.getArgSpec()) + " 的值不对" + quoted(error);
    }
    return error.getMessage();
  }

  /** Values that this program converts are told in its words, others by what they should be. */
  private static String value(ParameterException error, TypeConversionException conversion) {
    return error.getArgSpec().converters().length > 0
        ? conversion.getMessage()
        : "“" + error.getValue() + "”的写法不对";
  }

  private static String quoted(ParameterException error) {
    String shown = error.getArgSpec().paramLabel();
    return (error.getValue() == null ? "" : "：" + error.getValue()) + "，应为 " + shown;
  }

  private static String suggested(ParameterException error) {
    if (!(error instanceof UnmatchedArgumentException unmatched)
        || unmatched.getSuggestions().isEmpty()) {
      return "";
    }
    String near = unmatched.getSuggestions().stream().limit(3).collect(Collectors.joining(", "));
    return Language.either("; did you mean %s?", "；是否应为 %s？", near);
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }
}
