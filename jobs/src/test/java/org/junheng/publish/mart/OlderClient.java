package org.junheng.publish.mart;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Asks a DuckDB file with whatever driver is on the class path and prints the first column; started
 * in a JVM of its own, since two versions of the driver cannot stand on one class path.
 */
public final class OlderClient {
  private OlderClient() {}

  /** Arguments: the file, then queries. */
  public static void main(String[] args) throws SQLException {
    java.io.PrintStream out = new java.io.PrintStream(System.out, true, StandardCharsets.UTF_8);
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + args[0]);
        Statement statement = connection.createStatement()) {
      for (int i = 1; i < args.length; i++) {
        try (ResultSet rows = statement.executeQuery(args[i])) {
          while (rows.next()) {
            out.println(rows.getString(1));
          }
        }
      }
    }
  }
}
