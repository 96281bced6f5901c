package org.junheng.publish.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junheng.storage.Storage;

/** The page's own files: its document, what that refers to, and ECharts with its licence. */
final class PageAssets {
  private static final String DOCUMENT = "index.html";
  private static final String LIBRARY = "lib";
  private static final Pattern REFERENCE = Pattern.compile("(?:src|href)=\"((?:js|css)/[^\"]+)\"");

  private PageAssets() {}

  /** Copies them into the page's folder. */
  static void copyTo(Storage page) {
    String document = text("/page/" + DOCUMENT);
    page.replaceText(DOCUMENT, document);
    Matcher references = REFERENCE.matcher(document);
    while (references.find()) {
      copy("/page/" + references.group(1), page, references.group(1));
    }
    String echarts = "/META-INF/resources/webjars/echarts/" + echartsVersion() + "/";
    copy(echarts + "dist/echarts.min.js", page, LIBRARY + "/echarts.min.js");
    copy(echarts + "LICENSE", page, LIBRARY + "/LICENSE");
    copy(echarts + "NOTICE", page, LIBRARY + "/NOTICE");
    copy(echarts + "licenses/LICENSE-d3", page, LIBRARY + "/LICENSE-d3");
  }

  private static String echartsVersion() {
    try (InputStream in = resource("/junheng.properties")) {
      Properties properties = new Properties();
      properties.load(in);
      return properties.getProperty("echarts");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(String name) {
    try (InputStream in = resource(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void copy(String name, Storage page, String target) {
    try (InputStream in = resource(name);
        OutputStream out = page.create(target)) {
      in.transferTo(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream resource(String name) {
    InputStream in = PageAssets.class.getResourceAsStream(name);
    if (in == null) {
      throw new IllegalStateException(name + " is not packed into the program; build it again");
    }
    return in;
  }
}
