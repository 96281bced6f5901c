package org.junheng.kit;

import java.nio.file.Path;

/** Where things lie in a county's kit. */
public record KitFolder(Path folder) {
  private static final String PROGRAM = "kit";

  /** The program, in its folder. */
  public static final String JAR = "junheng-county.jar";

  /** The kit that a program lies in. */
  public static KitFolder around(Path program) {
    return new KitFolder(program.toAbsolutePath().getParent().getParent());
  }

  /** Where the program and what it is made for lie. */
  public Path program() {
    return folder.resolve(PROGRAM);
  }

  /** Where the county puts what it hands in, as the landing folder has it. */
  public Path handedIn(int year, String county) {
    return folder.resolve("报送").resolve(String.valueOf(year)).resolve(county);
  }

  /** What the province took in of the county in a year before. */
  public Path before(int year, String county) {
    return folder.resolve("上年数据").resolve(String.valueOf(year)).resolve(county);
  }

  /** Where the check's answers are written. */
  public Path answers() {
    return folder.resolve("核查结果");
  }
}
