package org.junheng.landing;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junheng.definition.Form;
import org.junheng.definition.Wording;

/**
 * What the name of a file or a sheet says: the form it holds, or that it is nobody's data. A form's
 * id or title may have around it what people and programs add: a number of an enclosure, a place, a
 * year, a bracket, a word for a table or a version.
 */
public final class FileName {
  private static final Set<String> PASSED_OVER =
      Set.of("thumbs.db", "desktop.ini", "__macosx", "ehthumbs.db", "$recycle.bin");
  private static final List<String> ENDINGS = List.of(".csv", ".xlsx", ".xls");
  private static final Map<String, String> ARCHIVES = new LinkedHashMap<>();
  private static final Map<String, String> TABLES = new LinkedHashMap<>();

  private static final Pattern BEFORE =
      Pattern.compile(
          "(.*[县市区旗州省镇乡年度局_\\-—:.、,)\\]】0-9])?(附[件表录]?|表|第?[0-9一二三四五六七八九十]{1,3}[、.]?)?");
  private static final Pattern AFTER =
      Pattern.compile(
          "(统计|汇总|一览|明细|登记|调查|上报|报送)?[表册]?([_\\-—(\\[【.,·+~0-9vV].*"
              + "|副本|复制|最终版?|终稿|定稿|修改版?|修订版?|更正版?|补报|新|.{1,12}[县市区旗州])?");

  static {
    List.of(".zip", ".rar", ".7z", ".gz", ".tar", ".bz2", ".xz")
        .forEach(ending -> ARCHIVES.put(ending, ending.substring(1) + "压缩包"));
    TABLES.put(".et", "WPS表格（.et）");
    TABLES.put(".ett", "WPS表格模板（.ett）");
    TABLES.put(".xlsm", "启用宏的工作簿（.xlsm）");
    TABLES.put(".xlsb", "二进制工作簿（.xlsb）");
    TABLES.put(".ods", "OpenDocument表格（.ods）");
    TABLES.put(".numbers", "Numbers表格（.numbers）");
    TABLES.put(".dbf", "dBase/FoxPro表（.dbf）");
    TABLES.put(".slk", "SYLK文件（.slk）");
    TABLES.put(".htm", "网页（.htm）");
    TABLES.put(".html", "网页（.html）");
    TABLES.put(".mht", "单个文件网页（.mht）");
    TABLES.put(".xml", "XML文件（.xml）");
    TABLES.put(".tsv", "制表符分隔的文本（.tsv）");
  }

  private FileName() {}

  /** Whether an operating system, an editor or an office program left the file or folder there. */
  public static boolean isPassedOver(String name) {
    return name.startsWith("~$")
        || name.startsWith(".")
        || name.endsWith("~")
        || PASSED_OVER.contains(name.toLowerCase(Locale.ROOT));
  }

  /** Whether the name ends like a table's. */
  public static boolean isOfTable(String name) {
    return !ending(name).isEmpty();
  }

  /** What a packed file is called; none where the name is none of one. */
  public static Optional<String> archive(String name) {
    return endingLike(name, ARCHIVES);
  }

  /** What a table is called that must be saved anew; none where the name is none of one. */
  public static Optional<String> otherTable(String name) {
    return endingLike(name, TABLES);
  }

  private static Optional<String> endingLike(String name, Map<String, String> endings) {
    String small = name.toLowerCase(Locale.ROOT);
    return endings.entrySet().stream()
        .filter(each -> small.endsWith(each.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /** The form of a table's file, by id or Chinese title. */
  public static Optional<Form> form(String name, Collection<Form> forms) {
    if (!isOfTable(name)) {
      return Optional.empty();
    }
    String base = name;
    while (isOfTable(base)) {
      base = base.substring(0, base.length() - ending(base).length());
    }
    return called(base, forms);
  }

  /** The form that a name without its ending, or a sheet's name, is of. */
  static Optional<Form> called(String name, Collection<Form> forms) {
    String plain = Wording.plain(name).toLowerCase(Locale.ROOT);
    for (Form form : forms) {
      if (isNamed(plain, form.form()) || isNamed(plain, form.title())) {
        return Optional.of(form);
      }
    }
    List<Form> within = forms.stream().filter(form -> isWithin(plain, form)).toList();
    return within.size() == 1 ? Optional.of(within.get(0)) : Optional.empty();
  }

  /** Whether a name without its ending, or a sheet's name, is a form's. */
  static boolean isNamed(String name, Form form, Collection<Form> forms) {
    return called(name, forms).filter(form::equals).isPresent();
  }

  /** The ending in small letters, with its dot; empty where no table ends so. */
  static String ending(String name) {
    String small = name.toLowerCase(Locale.ROOT);
    return ENDINGS.stream().filter(small::endsWith).findFirst().orElse("");
  }

  private static boolean isNamed(String plain, String form) {
    return plain.equals(form) || plain.startsWith(form + "-");
  }

  private static boolean isWithin(String plain, Form form) {
    String title = form.title();
    int at = plain.indexOf(title);
    if (at >= 0
        && BEFORE.matcher(plain.substring(0, at)).matches()
        && AFTER.matcher(plain.substring(at + title.length())).matches()) {
      return true;
    }
    int id = plain.indexOf(form.form());
    int after = id + form.form().length();
    return id >= 0
        && (id == 0 || isBetweenWords(plain.charAt(id - 1)))
        && (after == plain.length() || isBetweenWords(plain.charAt(after)))
        && BEFORE.matcher(plain.substring(0, id)).matches()
        && AFTER.matcher(plain.substring(after)).matches();
  }

  private static boolean isBetweenWords(char c) {
    return !(c >= 'a' && c <= 'z' || c >= '0' && c <= '9');
  }
}
