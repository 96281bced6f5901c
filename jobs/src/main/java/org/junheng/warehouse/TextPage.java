package org.junheng.warehouse;

import org.apache.parquet.column.ColumnDescriptor;

/** A column of texts. */
final class TextPage extends ColumnPage {
  private final Texts texts;

  TextPage(ColumnDescriptor column) {
    super(column);
    texts = new Texts(statistics);
  }

  @Override
  void take(Object cell, Murmur3 hash) {
    if (cell == null) {
      takeEmpty(hash);
      return;
    }
    define(1);
    Murmur3 ofText = texts.add((String) cell);
    hash.block(ofText.high(), ofText.low());
  }

  @Override
  PageValues values() {
    return texts;
  }
}
