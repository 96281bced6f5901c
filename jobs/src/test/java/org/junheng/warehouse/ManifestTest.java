package org.junheng.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junheng.warehouse.Manifest.Block;
import org.junheng.warehouse.Manifest.CountyYearInput;
import org.junheng.warehouse.Manifest.FormCounts;
import org.junheng.warehouse.Manifest.FormInput;
import org.junheng.warehouse.Manifest.ReferenceNote;
import org.junheng.warehouse.Manifest.TableSummary;
import org.junit.jupiter.api.Test;

/** A manifest is read as it was written, by this version or an older one. */
class ManifestTest {
  @Test
  void aManifestIsReadAsItWasWritten() {
    FormInput form =
        new FormInput("school", List.of(), "t", 1, true, null, new FormCounts(1, 0, 12, 11, 1, 3));
    CountyYearInput county =
        new CountyYearInput(2025, "450181", true, "f", null, false, "2025-450181", List.of(form));
    FileSummary file = new FileSummary("2025-450181.parquet", 11, "0".repeat(31) + "1", 900);
    Manifest manifest =
        new Manifest(
            "20260101-000000-aaaaaa",
            "2026-01-01T00:00:00Z",
            null,
            "test",
            null,
            "fingerprint",
            "definitions",
            List.of("Q2017"),
            List.of(2025),
            2025,
            Map.of("results 2025", "told"),
            Map.of("recognition.csv", "sha"),
            Map.of("recognition.csv", 12),
            List.of(new ReferenceNote("recognition.csv", 12, 18, "R0")),
            1,
            3,
            List.of(county),
            List.of(new Block("2025-450181", 2025, List.of("450181"), "read", "derived", null)),
            Map.of("unit", TableSummary.of(List.of(file))));

    assertThat(Json.read(Json.write(manifest), Manifest.class)).isEqualTo(manifest);
  }

  @Test
  void aManifestOfAnOlderVersionIsRead() {
    String text =
        """
        {
          "release_id" : "20260101-000000-aaaaaa",
          "made_at" : "2026-01-01T00:00:00Z",
          "version" : "0.1.0",
          "fingerprint" : "fingerprint",
          "definitions_fingerprint" : "definitions",
          "standards" : [ "Q2017" ],
          "years" : [ 2025 ],
          "reference" : { },
          "held" : 0,
          "warnings" : 0,
          "inputs" : [ {
            "year" : 2025,
            "county_code" : "450181",
            "valid_in_reference" : true,
            "fingerprint" : "f",
            "take_again" : false,
            "forms" : [ {
              "form" : "school",
              "files" : [ ],
              "submitted_at" : "t",
              "submissions" : 1,
              "in_landing" : true
            } ]
          } ],
          "tables" : { "unit" : { "rows" : 11, "content_hash" : "abc" } }
        }
        """;

    Manifest manifest = Json.read(text, Manifest.class);

    assertThat(manifest.blocks()).isEmpty();
    assertThat(manifest.inputs().get(0).block()).isNull();
    assertThat(manifest.inputs().get(0).forms().get(0).counts()).isNull();
    assertThat(manifest.tables()).containsEntry("unit", new TableSummary(11, "abc", List.of()));
  }
}
