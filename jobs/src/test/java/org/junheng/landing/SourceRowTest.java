package org.junheng.landing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceRowTest {
  @ParameterizedTest
  @CsvSource({"0,A17", "3,D17", "25,Z17", "26,AA17", "51,AZ17", "52,BA17", "701,ZZ17", "702,AAA17"})
  void aCellsAddressIsAsASpreadsheetNamesIt(int position, String address) {
    assertThat(new SourceRow(20, 17, List.of()).address(position)).isEqualTo(address);
  }
}
