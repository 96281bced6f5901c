package org.junheng.warehouse;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.apache.parquet.column.Dictionary;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.PrimitiveConverter;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;

/** The value that was read last from a column, as a table's cells hold it. */
final class CellValue extends PrimitiveConverter {
  private static final long JULIAN_DAY_OF_1970 = 2_440_588;
  private static final long SECONDS_OF_DAY = 86_400;

  private final PrimitiveTypeName type;
  private final boolean isDay;
  private final boolean isTime;
  private Object value;
  private Object[] dictionary;

  CellValue(PrimitiveType type) {
    this.type = type.getPrimitiveTypeName();
    this.isDay = type.getLogicalTypeAnnotation() instanceof DateLogicalTypeAnnotation;
    this.isTime = type.getLogicalTypeAnnotation() instanceof TimestampLogicalTypeAnnotation;
  }

  Object value() {
    return value;
  }

  @Override
  public boolean hasDictionarySupport() {
    return true;
  }

  @Override
  public void setDictionary(Dictionary given) {
    dictionary = new Object[given.getMaxId() + 1];
    for (int id = 0; id < dictionary.length; id++) {
      switch (type) {
        case INT32 -> addInt(given.decodeToInt(id));
        case INT64 -> addLong(given.decodeToLong(id));
        case DOUBLE -> addDouble(given.decodeToDouble(id));
        default -> addBinary(given.decodeToBinary(id));
      }
      dictionary[id] = value;
    }
  }

  @Override
  public void addValueFromDictionary(int id) {
    value = dictionary[id];
  }

  @Override
  public void addBinary(Binary bytes) {
    value = type == PrimitiveTypeName.INT96 ? instant(bytes) : bytes.toStringUsingUTF8();
  }

  @Override
  public void addBoolean(boolean yes) {
    value = yes;
  }

  @Override
  public void addDouble(double number) {
    value = number;
  }

  @Override
  public void addInt(int whole) {
    value = isDay ? LocalDate.ofEpochDay(whole).toString() : (Object) whole;
  }

  @Override
  public void addLong(long whole) {
    value = isTime ? Instant.EPOCH.plus(whole, ChronoUnit.MICROS) : (Object) whole;
  }

  /** Nanoseconds of a day and the day: how Spark writes times unless it is told otherwise. */
  private static Instant instant(Binary bytes) {
    ByteBuffer time = ByteBuffer.wrap(bytes.getBytes()).order(ByteOrder.LITTLE_ENDIAN);
    long nanoseconds = time.getLong();
    long days = time.getInt() - JULIAN_DAY_OF_1970;
    return Instant.ofEpochSecond(days * SECONDS_OF_DAY, nanoseconds);
  }
}
