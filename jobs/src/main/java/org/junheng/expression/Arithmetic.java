package org.junheng.expression;

import dev.cel.bundle.CelBuilder;
import dev.cel.checker.CelStandardDeclarations;
import dev.cel.common.CelErrorCode;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.CelRuntimeException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelStandardFunctions;
import dev.cel.runtime.CelStandardFunctions.StandardFunction.Overload;
import java.util.function.BinaryOperator;

/**
 * What CEL's arithmetic lacks here: a whole and a decimal number may stand in one operation, as
 * {@code 0.5 * pupils}, and a decimal number divided by zero has no value either.
 */
final class Arithmetic {
  private static final String DIVIDE = "divide_double";

  private Arithmetic() {}

  static void addTo(CelBuilder language) {
    language
        .setStandardEnvironmentEnabled(false)
        .setStandardDeclarations(CelStandardDeclarations.newBuilder().build())
        .setStandardFunctions(
            CelStandardFunctions.newBuilder()
                .filterFunctions(
                    (function, overload) -> overload != Overload.Arithmetic.DIVIDE_DOUBLE)
                .build())
        .addFunctionBindings(
            CelFunctionBinding.from(DIVIDE, Double.class, Double.class, Arithmetic::divided));
    addMixed(language, "_+_", "add", Double::sum);
    addMixed(language, "_-_", "subtract", (a, b) -> a - b);
    addMixed(language, "_*_", "multiply", (a, b) -> a * b);
    addMixed(language, "_/_", "divide", Arithmetic::divided);
    addMixedEquality(language, "_==_", "equals", true);
    addMixedEquality(language, "_!=_", "not_equals", false);
  }

  private static double divided(double a, double b) {
    if (b == 0) {
      throw new CelRuntimeException(
          new ArithmeticException("/ by zero"), CelErrorCode.DIVIDE_BY_ZERO);
    }
    return a / b;
  }

  private static void addMixed(
      CelBuilder language, String operator, String name, BinaryOperator<Double> operation) {
    declare(language, operator, name, SimpleType.DOUBLE);
    language.addFunctionBindings(
        CelFunctionBinding.from(
            name + "_int64_double",
            Long.class,
            Double.class,
            (a, b) -> operation.apply(a.doubleValue(), b)),
        CelFunctionBinding.from(
            name + "_double_int64",
            Double.class,
            Long.class,
            (a, b) -> operation.apply(a, b.doubleValue())));
  }

  private static void addMixedEquality(
      CelBuilder language, String operator, String name, boolean whereEqual) {
    declare(language, operator, name, SimpleType.BOOL);
    language.addFunctionBindings(
        CelFunctionBinding.from(
            name + "_int64_double",
            Long.class,
            Double.class,
            (a, b) -> (a.doubleValue() == b) == whereEqual),
        CelFunctionBinding.from(
            name + "_double_int64",
            Double.class,
            Long.class,
            (a, b) -> (a == b.doubleValue()) == whereEqual));
  }

  private static void declare(CelBuilder language, String operator, String name, CelType result) {
    language.addFunctionDeclarations(
        CelFunctionDecl.newFunctionDeclaration(
            operator,
            CelOverloadDecl.newGlobalOverload(
                name + "_int64_double", result, SimpleType.INT, SimpleType.DOUBLE),
            CelOverloadDecl.newGlobalOverload(
                name + "_double_int64", result, SimpleType.DOUBLE, SimpleType.INT)));
  }
}
