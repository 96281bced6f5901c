package org.junheng.command;

/** The command line. */
public final class Junheng {
  private Junheng() {}

  /** Runs one command. */
  public static void main(String[] args) {
    System.out.println(org.apache.spark.launcher.JavaModuleOptions.defaultModuleOptions());
  }
}
