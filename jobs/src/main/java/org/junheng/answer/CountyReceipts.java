package org.junheng.answer;

import java.util.List;
import java.util.function.Predicate;

/**
 * What the province has of one county in a census year, form by form.
 *
 * @param countyName empty where no county has the code in that year
 */
public record CountyReceipts(String countyCode, String countyName, List<Receipt> forms) {

  /** Whether a county has the code in that year: files under any other are held. */
  public boolean areOfCounty() {
    return !countyName.isEmpty();
  }

  /** Whether something is to be done. */
  public boolean askForAction() {
    return forms.stream().anyMatch(Receipt::asksForAction);
  }

  /** Whether nothing at all was handed in. */
  public boolean areNone() {
    return forms.stream().allMatch(form -> form.status().equals(FormState.MISSING));
  }

  /** The forms that something is true of. */
  public List<Receipt> where(Predicate<Receipt> condition) {
    return forms.stream().filter(condition).toList();
  }
}
