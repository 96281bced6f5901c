package org.junheng.job;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junheng.language.Language;
import org.junheng.warehouse.Manifest;
import org.junheng.warehouse.Manifest.CountyYearInput;
import org.junheng.warehouse.Manifest.FormCounts;
import org.junheng.warehouse.Manifest.FormInput;

/** Why a run that is done ends with 1: what of whom is held back, the newest first, in one line. */
public final class HeldBack {
  private static final int SHOWN = 3;

  private HeldBack() {}

  /** The line; the release holds something back. */
  public static String told(Manifest manifest) {
    List<String> places = new ArrayList<>();
    List<CountyYearInput> newestFirst = new ArrayList<>(manifest.inputs());
    newestFirst.sort(Comparator.comparing(CountyYearInput::year).reversed());
    for (CountyYearInput input : newestFirst) {
      Map<String, Long> forms = new TreeMap<>();
      for (FormInput form : input.forms()) {
        long held = held(form.counts());
        if (!input.validInReference() || held > 0) {
          forms.put(
              form.form().isEmpty()
                  ? Language.either("files of no form", "不属任何报表的文件")
                  : form.form(),
              held);
        }
      }
      if (!forms.isEmpty()) {
        places.add(
            "%d %s %s"
                .formatted(
                    input.year(),
                    input.countyCode(),
                    input.validInReference()
                        ? shown(forms)
                        : Language.either("(not in counties.csv)", "（不在 counties.csv 中）")));
      }
    }
    String where =
        places.isEmpty()
            ? Language.either("files or decisions that are of no county-year", "不属任何县区学年的文件或决定")
            : String.join(
                    Language.either("; ", "；"), places.subList(0, Math.min(SHOWN, places.size())))
                + (places.size() > SHOWN
                    ? Language.either("; and %d more", "；另有%d处", places.size() - SHOWN)
                    : "");
    return Language.either(
        "exit 1: %d rows or files are held back: %s; status says which and what to do",
        "退出状态1：退回%d行或文件：%s；status 列出各处和处理办法", manifest.held(), where);
  }

  private static long held(FormCounts counts) {
    return counts == null ? 0 : counts.rowsHeld() + counts.filesHeld();
  }

  private static String shown(Map<String, Long> forms) {
    List<String> shown = new ArrayList<>();
    forms.forEach((form, held) -> shown.add(form + (held > 0 ? " " + held : "")));
    return String.join(", ", shown);
  }
}
