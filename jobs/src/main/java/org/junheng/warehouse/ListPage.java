package org.junheng.warehouse;

import java.util.List;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.values.ValuesWriter;

/** A column of lists of texts; a list may be empty, and so may be a member. */
final class ListPage extends ColumnPage {
  private static final int NO_LIST = 0;
  private static final int NO_MEMBERS = 1;
  private static final int EMPTY_MEMBER = 2;
  private static final int MEMBER = 3;

  private final Texts texts;
  private final ValuesWriter repetitions = levels(1);

  ListPage(ColumnDescriptor column) {
    super(column);
    texts = new Texts(statistics);
  }

  @Override
  void take(Object cell, Murmur3 hash) {
    List<?> members = (List<?>) cell;
    if (members == null || members.isEmpty()) {
      repetitions.writeInteger(0);
      defineEmpty(members == null ? NO_LIST : NO_MEMBERS);
    }
    if (members == null) {
      hash.block(EMPTY_HIGH, EMPTY_LOW);
      return;
    }
    Murmur3 ofList = new Murmur3();
    int begun = 0;
    for (Object member : members) {
      repetitions.writeInteger(begun);
      begun = 1;
      if (member == null) {
        defineEmpty(EMPTY_MEMBER);
        ofList.block(EMPTY_HIGH, EMPTY_LOW);
      } else {
        define(MEMBER);
        Murmur3 ofMember = texts.add((String) member);
        ofList.block(ofMember.high(), ofMember.low());
      }
    }
    ofList.finish();
    hash.block(ofList.high(), ofList.low());
  }

  @Override
  BytesInput repetitions() {
    return repetitions.getBytes();
  }

  @Override
  PageValues values() {
    return texts;
  }
}
