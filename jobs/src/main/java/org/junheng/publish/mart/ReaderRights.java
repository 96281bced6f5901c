package org.junheng.publish.mart;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junheng.definition.DefinitionException;
import org.junheng.language.Language;

/**
 * Sees to it that the reader of the mart may read and do nothing else: PostgreSQL lets everybody
 * who may connect make temporary tables, and before version 15 tables in schema public, until the
 * right is taken from all of them.
 */
final class ReaderRights {
  private final MartServer server;
  private final Connection connection;

  ReaderRights(MartServer server, Connection connection) {
    this.server = server;
    this.connection = connection;
  }

  /**
   * Takes from everybody the rights to create something, where the loader may. A reader that does
   * not exist is refused, and at the first load one that has such rights all the same; a mart that
   * is read already goes on, and {@link #told} says so with every swap.
   */
  void require() throws SQLException {
    if (!answer("select exists (select 1 from pg_roles where rolname = ?)")) {
      throw new DefinitionException(
          Language.either(
              "there is no role '%1$s' on %2$s; make it: create role %1$s login password '…', or"
                  + " name another one as publish.postgres.reader",
              "%2$s 上没有角色“%1$s”；请建立：create role %1$s login password '…'，或在"
                  + " publish.postgres.reader 写明另一个",
              server.reader(),
              server.url()));
    }
    for (String statement : tooMany()) {
      try {
        PostgresMart.execute(connection, statement);
      } catch (SQLException notTheOwner) {
        // told below, where it did not help
      }
    }
    Optional<String> left = told();
    if (left.isPresent() && PostgresMart.releaseIn(connection, server.schema()).isEmpty()) {
      throw new DefinitionException(left.get());
    }
  }

  /** What the reader may create, and how its owner takes that from it; nothing where it may not. */
  Optional<String> told() throws SQLException {
    List<String> left = tooMany();
    return left.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Language.either(
                "the role '%s' on %s may create tables; have the owner of the database carry out:"
                    + "\n  %s;\nand grant the right to those who need it",
                "%2$s 上的角色“%1$s”可以建表；请数据库的所有者执行：\n  %3$s;\n再把权限授给需要的角色",
                server.reader(),
                server.url(),
                String.join(";\n  ", left)));
  }

  /** What takes from the reader the rights that it has to create something. */
  private List<String> tooMany() throws SQLException {
    List<String> statements = new ArrayList<>();
    String reader = Sql.name(server.reader());
    String database = Sql.name(connection.getCatalog());
    for (String right : List.of("temporary", "create")) {
      if (answer("select has_database_privilege(?, current_database(), '" + right + "')")) {
        statements.add(
            "revoke %s on database %s from public, %s".formatted(right, database, reader));
      }
    }
    if (answer(
        "select coalesce(has_schema_privilege(?, to_regnamespace('public'), 'create'), false)")) {
      statements.add("revoke create on schema public from public, " + reader);
    }
    return statements;
  }

  private boolean answer(String question) throws SQLException {
    try (PreparedStatement asked = connection.prepareStatement(question)) {
      asked.setString(1, server.reader());
      try (ResultSet answer = asked.executeQuery()) {
        answer.next();
        return answer.getBoolean(1);
      }
    }
  }
}
