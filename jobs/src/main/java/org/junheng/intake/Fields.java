package org.junheng.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junheng.definition.Form;

/** Where a form's fields stand in its typed rows. */
final class Fields {
  static final int NONE = -1;

  private final Form form;
  private final Map<String, Integer> positions = new HashMap<>();
  private final int[] key;
  private final int[] rowKey;

  Fields(Form form) {
    this.form = form;
    for (int i = 0; i < form.fields().size(); i++) {
      positions.put(form.fields().get(i).name(), i);
    }
    this.key = positions(form.key());
    this.rowKey = positions(form.rowKey());
  }

  private int[] positions(List<String> names) {
    return names.stream().mapToInt(positions::get).toArray();
  }

  Form form() {
    return form;
  }

  int size() {
    return form.fields().size();
  }

  String name(int position) {
    return form.fields().get(position).name();
  }

  /** The position of a field; {@link #NONE} where the form has none of that name. */
  int of(String name) {
    Integer position = positions.get(name);
    return position == null ? NONE : position;
  }

  /** The positions of the key; nobody changes them. */
  int[] key() {
    return key;
  }

  /** The positions of what names a row to people; nobody changes them. */
  int[] rowKey() {
    return rowKey;
  }
}
