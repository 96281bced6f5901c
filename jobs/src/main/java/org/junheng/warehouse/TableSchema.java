package org.junheng.warehouse;

import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.junheng.definition.Column;
import org.junheng.definition.Table;

/** A table's columns as Parquet's: the types that Spark writes, any of them may be empty. */
final class TableSchema {
  private TableSchema() {}

  static MessageType of(Table table) {
    Types.MessageTypeBuilder schema = Types.buildMessage();
    table.columns().forEach(column -> schema.addField(type(column)));
    return schema.named(table.table());
  }

  private static Type type(Column column) {
    LogicalTypeAnnotation text = LogicalTypeAnnotation.stringType();
    return switch (column.type()) {
      case TEXT -> Types.optional(PrimitiveTypeName.BINARY).as(text).named(column.name());
      case YEAR -> Types.optional(PrimitiveTypeName.INT32).named(column.name());
      case COUNT -> Types.optional(PrimitiveTypeName.INT64).named(column.name());
      case NUMBER -> Types.optional(PrimitiveTypeName.DOUBLE).named(column.name());
      case YES_NO -> Types.optional(PrimitiveTypeName.BOOLEAN).named(column.name());
      case LIST ->
          Types.optionalList()
              .optionalElement(PrimitiveTypeName.BINARY)
              .as(text)
              .named(column.name());
      case DAY ->
          Types.optional(PrimitiveTypeName.INT32)
              .as(LogicalTypeAnnotation.dateType())
              .named(column.name());
      case TIME ->
          Types.optional(PrimitiveTypeName.INT64)
              .as(LogicalTypeAnnotation.timestampType(true, TimeUnit.MICROS))
              .named(column.name());
    };
  }
}
