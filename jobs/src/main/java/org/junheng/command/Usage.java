package org.junheng.command;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junheng.definition.Nearest;
import org.junheng.language.Language;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
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
      return (unmatched.isUnknownOption() ? "没有这个选项：" : "多余的参数：")
          + unmatched.getUnmatched().get(0)
          + suggested(error);
    }
    if (error instanceof MissingParameterException missing) {
      return "缺少" + missing.getMissing().stream().map(Usage::name).collect(Collectors.joining("、"));
    }
    if (error instanceof OverwrittenOptionException twice) {
      return Stream.of(twice.getMessage().split("'"))
          .filter(part -> part.startsWith("--"))
          .findFirst()
          .map(option -> "选项 " + option + " 出现了两次")
          .orElse("有选项出现了两次");
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
    return error.getMessage().equals("Missing required subcommand") ? "请写明命令" : error.getMessage();
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
    if (!(error instanceof UnmatchedArgumentException unmatched)) {
      return "";
    }
    CommandSpec spec = error.getCommandLine().getCommandSpec();
    List<String> known = new ArrayList<>(spec.subcommands().keySet());
    known.addAll(spec.optionsMap().keySet());
    String given = unmatched.getUnmatched().get(0).replaceFirst("=.*", "");
    return Nearest.of(given, known)
        .map(near -> Language.either("; did you mean %s?", "；是否应为 %s？", near))
        .orElse("");
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }
}
