package org.junheng.landing;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Files that are neither a text nor a workbook that is read, known by how they begin: each is
 * called by its name, whatever its ending says.
 */
final class ForeignFiles {
  private static final Map<String, int[]> ARCHIVES = new LinkedHashMap<>();
  private static final Map<String, int[]> NO_TABLES = new LinkedHashMap<>();
  private static final Map<String, int[]> TABLES = new LinkedHashMap<>();

  static {
    ARCHIVES.put("RAR压缩包", signs('R', 'a', 'r', '!'));
    ARCHIVES.put("7z压缩包", signs('7', 'z', 0xBC, 0xAF));
    ARCHIVES.put("gzip压缩包", signs(0x1F, 0x8B, 8));
    ARCHIVES.put("bzip2压缩包", signs('B', 'Z', 'h'));
    ARCHIVES.put("xz压缩包", signs(0xFD, '7', 'z', 'X', 'Z'));
    NO_TABLES.put("PDF文档", signs('%', 'P', 'D', 'F'));
    NO_TABLES.put("图片（PNG）", signs(0x89, 'P', 'N', 'G'));
    NO_TABLES.put("图片（JPEG）", signs(0xFF, 0xD8, 0xFF));
    NO_TABLES.put("图片（GIF）", signs('G', 'I', 'F', '8'));
    NO_TABLES.put("RTF文档", signs('{', '\\', 'r', 't', 'f'));
    TABLES.put("SYLK文件（.slk）", signs('I', 'D', ';'));
    TABLES.put("DIF文件", signs('T', 'A', 'B', 'L', 'E', '\r'));
    TABLES.put("Lotus 1-2-3文件", signs(0, 0, 2, 0));
  }

  /** Old workbooks that are no compound file: their first record says their age. */
  private static final Map<Integer, String> OLD_WORKBOOKS =
      Map.of(0x0009, "Excel 2.x", 0x0209, "Excel 3.0", 0x0409, "Excel 4.0", 0x0809, "Excel 5.0/95");

  private static final int LONGEST_FIRST_RECORD = 16;
  private static final int BEGINNING = 8_192;
  private static final int HEADER_OF_DBASE = 32;
  private static final Pattern XML_SPREADSHEET =
      Pattern.compile("(?s).*(urn:schemas-microsoft-com:office:spreadsheet|mso-application).*");
  private static final Pattern MHTML =
      Pattern.compile(
          "(?s)\\s*(mime-version:|content-type: *multipart/related|from: *<saved by).*");
  private static final Pattern HTML =
      Pattern.compile(
          "(?s)\\s*(<!--.*?-->\\s*)*<(!doctype html|html|head|meta|title|style|body|table|div|span|p|tr|"
              + "script|center|font|form|h[1-6]|link|thead|tbody|caption|colgroup)[\\s>/].*");
  private static final Pattern XML = Pattern.compile("(?s)\\s*(<!--.*?-->\\s*)*<[?!a-z].*");

  private ForeignFiles() {}

  private static int[] signs(int... signs) {
    return signs;
  }

  /** Refuses a file that is none that is read. */
  static void refuse(byte[] content) throws UnreadableFileException {
    String archive = called(content, ARCHIVES);
    if (archive != null) {
      throw FileKind.archive(archive);
    }
    String noTable = called(content, NO_TABLES);
    if (noTable != null) {
      throw FileKind.noTable(noTable);
    }
    String table = called(content, TABLES);
    if (table == null && isOldWorkbook(content)) {
      table = OLD_WORKBOOKS.get(twoBytes(content, 0)) + "的工作簿";
    }
    if (table == null && isDbase(content)) {
      table = "dBase/FoxPro表（.dbf）";
    }
    if (table == null) {
      table = markup(content);
    }
    if (table != null) {
      throw FileKind.foreign(table);
    }
  }

  private static String called(byte[] content, Map<String, int[]> kinds) {
    for (Map.Entry<String, int[]> kind : kinds.entrySet()) {
      if (begins(content, kind.getValue())) {
        return kind.getKey();
      }
    }
    return null;
  }

  private static boolean begins(byte[] content, int[] signs) {
    if (content.length < signs.length) {
      return false;
    }
    for (int i = 0; i < signs.length; i++) {
      if ((content[i] & 0xFF) != signs[i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean isOldWorkbook(byte[] content) {
    return content.length > 4
        && OLD_WORKBOOKS.containsKey(twoBytes(content, 0))
        && twoBytes(content, 2) >= 4
        && twoBytes(content, 2) <= LONGEST_FIRST_RECORD;
  }

  /** The first byte says the program, the next three a day, and the header's length is given. */
  private static boolean isDbase(byte[] content) {
    if (content.length < HEADER_OF_DBASE) {
      return false;
    }
    int program = content[0] & 0xFF;
    boolean isKnown =
        "\u0002\u0003\u0030\u0031\u0032\u0043\u0063\u0083\u008B\u00CB\u00F5".indexOf(program) >= 0;
    int month = content[2] & 0xFF;
    int day = content[3] & 0xFF;
    int header = twoBytes(content, 8);
    return isKnown
        && content[7] == 0
        && month >= 1
        && month <= 12
        && day >= 1
        && day <= 31
        && header > HEADER_OF_DBASE
        && header <= content.length + 1
        && (content[Math.min(header, content.length) - 1] == 0x0D
            || (header - 1) % HEADER_OF_DBASE == 0);
  }

  private static int twoBytes(byte[] content, int at) {
    return (content[at] & 0xFF) | (content[at + 1] & 0xFF) << 8;
  }

  private static String markup(byte[] content) {
    String beginning = beginning(content);
    if (MHTML.matcher(beginning).matches()) {
      return "单个文件网页（MHTML）";
    }
    if (beginning.isBlank() || beginning.strip().charAt(0) != '<') {
      return null;
    }
    if (XML_SPREADSHEET.matcher(beginning).matches() && !beginning.contains("<html")) {
      return "XML电子表格2003";
    }
    if (HTML.matcher(beginning).matches() || beginning.contains("<table")) {
      return "网页（HTML）";
    }
    return XML.matcher(beginning).matches() ? "XML文件" : null;
  }

  /** In small letters, without a byte order mark. */
  private static String beginning(byte[] content) {
    Charset charset = StandardCharsets.ISO_8859_1;
    int from = 0;
    if (begins(content, signs(0xFF, 0xFE))) {
      charset = StandardCharsets.UTF_16LE;
      from = 2;
    } else if (begins(content, signs(0xFE, 0xFF))) {
      charset = StandardCharsets.UTF_16BE;
      from = 2;
    } else if (begins(content, signs(0xEF, 0xBB, 0xBF))) {
      from = 3;
    }
    int first = content.length > from ? content[from] & 0xFF : 0;
    boolean canBeMarkup =
        charset != StandardCharsets.ISO_8859_1
            || first == '<'
            || first <= ' '
            || "mMcCfF".indexOf(first) >= 0;
    int length = canBeMarkup ? Math.min(content.length - from, BEGINNING) : 0;
    return new String(content, from, Math.max(length, 0), charset).toLowerCase(Locale.ROOT);
  }
}
