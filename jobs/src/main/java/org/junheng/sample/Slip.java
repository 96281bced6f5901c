package org.junheng.sample;

import java.math.BigDecimal;
import java.util.List;

/** A slip in what a county hands in, as real counties make them. */
enum Slip {
  /** A letter O in a count: the row is held. */
  LETTER_IN_COUNT {
    @Override
    void spoil(DrawnSubmission submission, Dice dice) {
      FormSheet.Row row = anyRow(submission.sheet("facilities"), dice);
      String computers = row.cell("computers");
      row.put("computers", computers.substring(0, computers.length() - 1) + "O");
    }
  },
  /** Files as spreadsheet programs write them: read all the same. */
  BYTE_ORDER_MARK {
    @Override
    void spoil(DrawnSubmission submission, Dice dice) {
      submission.markByteOrder();
    }
  },
  /** Files as old Chinese programs write them: read all the same. */
  GB18030 {
    @Override
    void spoil(DrawnSubmission submission, Dice dice) {
      submission.encodeAsGb18030();
    }
  },
  /** A row for a school that form school does not have: held. */
  UNKNOWN_SCHOOL {
    @Override
    void spoil(DrawnSubmission submission, Dice dice) {
      FormSheet.Row row = anyRow(submission.sheet("funding"), dice);
      String code = row.cell("school_code");
      submission
          .sheet("funding")
          .addRow()
          .put("school_code", code.substring(0, 7) + "999")
          .put("public_funds", row.cell("public_funds"))
          .put("training_funds", row.cell("training_funds"));
    }
  },
  /** Nothing handed in. */
  SILENCE {
    @Override
    void spoil(DrawnSubmission submission, Dice dice) {
      submission.dropAll();
    }
  },
  /** One form not handed in. */
  FORM_MISSING {
    @Override
    void spoil(DrawnSubmission submission, Dice dice) {
      submission.drop(dice.oneOf(List.of("survey", "rooms", "funding")));
    }
  },
  /** A gym larger than the teaching area that should contain it: the row is held. */
  GYM_TOO_LARGE {
    @Override
    void spoil(DrawnSubmission submission, Dice dice) {
      FormSheet.Row row = anyRow(submission.sheet("facilities"), dice);
      BigDecimal teachingArea = new BigDecimal(row.cell("teaching_area"));
      row.put("indoor_gym_area", teachingArea.add(BigDecimal.TEN).toPlainString());
    }
  },
  /** Classes that do not add up to the pupils: a warning. */
  CLASS_SIZE {
    @Override
    void spoil(DrawnSubmission submission, Dice dice) {
      FormSheet.Row row = anyRow(submission.sheet("classes"), dice);
      row.put("pupils", Integer.parseInt(row.cell("pupils")) + 3);
    }
  },
  /** A dash where a number belongs: not applicable. */
  DASH {
    @Override
    void spoil(DrawnSubmission submission, Dice dice) {
      anyRow(submission.sheet("facilities"), dice).put("indoor_gym_area", "—");
    }
  },
  /** A blank cell: missing. */
  BLANK_CELL {
    @Override
    void spoil(DrawnSubmission submission, Dice dice) {
      anyRow(submission.sheet("teachers"), dice).put("backbone", "");
    }
  },
  /** Yuan in a column of 万元: a warning by the change against the year before. */
  YUAN_FOR_TEN_THOUSANDS {
    @Override
    void spoil(DrawnSubmission submission, Dice dice) {
      FormSheet.Row row = anyRow(submission.sheet("facilities"), dice);
      BigDecimal tenThousands = new BigDecimal(row.cell("equipment_value"));
      row.put("equipment_value", tenThousands.movePointRight(4).toPlainString());
    }
  },
  /** Education levels that do not add up: they are emptied and the row stays. */
  EDUCATION_LEVELS {
    @Override
    void spoil(DrawnSubmission submission, Dice dice) {
      FormSheet.Row row = anyRow(submission.sheet("teachers"), dice);
      row.put("bachelor", Integer.parseInt(row.cell("bachelor")) + 2);
    }
  };

  /** Makes the slip. */
  abstract void spoil(DrawnSubmission submission, Dice dice);

  private static FormSheet.Row anyRow(FormSheet sheet, Dice dice) {
    return sheet.row(dice.between(0, sheet.rows().size() - 1));
  }

  /** Makes the slip that the county makes in that year, if any: one after the first year. */
  static void spoil(
      DrawnSubmission submission, CountyDesign county, SampleProvince province, int year) {
    Slip slip = values()[county.index() % values().length];
    Dice dice = county.dice("slip");
    int second = Math.min(province.firstYear() + 1, province.lastYear());
    if (year == dice.between(second, province.lastYear())) {
      slip.spoil(submission, dice);
    }
  }
}
