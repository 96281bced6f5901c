package org.junheng.intake;

import static org.junheng.intake.RuleCase.check;

import java.util.List;
import java.util.stream.Stream;

/** Cases of the checks that say what cannot be: parts and wholes, shares, ranges, other forms. */
final class PlausibilityCases {
  private PlausibilityCases() {}

  static List<RuleCase> all() {
    return Stream.of(ofSchools(), ofForms()).flatMap(List::stream).toList();
  }

  private static List<RuleCase> ofSchools() {
    return List.of(
        check("school_without_teachers_row")
            .beside("teachers.csv", "学校标识码,学段,专任教师数\n2145000001,小学,9\n")
            .in("school.csv", "学校标识码,学校名称,县区代码,办学类型代码,城乡分类代码,举办者代码,是否计校数,主校标识码")
            .passes("2145000001,甲,450102,211,111,811,,\n")
            .fails(
                "2145000001,甲,450102,211,111,811,,\n2145000002,甲,450102,211,111,811,,\n",
                "school.csv:3 学校标识码 2145000002")
            .failsMore(
                "2145000001,甲,450102,211,111,811,,\n2145000002,甲,450102,211,111,811,,\n3145000003,甲,450102,311,111,811,,\n3645000001,甲,450102,365,111,811,,\n",
                "school.csv:3 学校标识码 2145000002",
                "school.csv:4 学校标识码 3145000003"),
        check("school_without_facilities_row")
            .beside("facilities.csv", "学校标识码,图书册数\n2145000001,9\n")
            .in("school.csv", "学校标识码,学校名称,县区代码,办学类型代码,城乡分类代码,举办者代码,是否计校数,主校标识码")
            .passes("2145000001,甲,450102,211,111,811,,\n")
            .fails(
                "2145000001,甲,450102,211,111,811,,\n2145000002,甲,450102,211,111,811,,\n",
                "school.csv:3 学校标识码 2145000002")
            .failsMore(
                "2145000001,甲,450102,211,111,811,,\n2145000002,甲,450102,211,111,811,,\n3145000003,甲,450102,311,111,811,,\n3645000001,甲,450102,365,111,811,,\n",
                "school.csv:3 学校标识码 2145000002",
                "school.csv:4 学校标识码 3145000003"),
        check("school_without_funding_row")
            .beside("funding.csv", "学校标识码,公用经费总额\n2145000001,9\n")
            .in("school.csv", "学校标识码,学校名称,县区代码,办学类型代码,城乡分类代码,举办者代码,是否计校数,主校标识码")
            .passes("2145000001,甲,450102,211,111,811,,\n")
            .fails(
                "2145000001,甲,450102,211,111,811,,\n2145000002,甲,450102,211,111,811,,\n",
                "school.csv:3 学校标识码 2145000002")
            .failsMore(
                "2145000001,甲,450102,211,111,811,,\n2145000002,甲,450102,211,111,811,,\n3145000003,甲,450102,311,111,811,,\n3645000001,甲,450102,365,111,811,,\n",
                "school.csv:3 学校标识码 2145000002",
                "school.csv:4 学校标识码 3145000003"),
        check("school_without_rooms_row")
            .beside("rooms.csv", "学校标识码,类别,面积\n2145000001,音乐,96\n")
            .in("school.csv", "学校标识码,学校名称,县区代码,办学类型代码,城乡分类代码,举办者代码,是否计校数,主校标识码")
            .passes("2145000001,甲,450102,211,111,811,,\n")
            .fails(
                "2145000001,甲,450102,211,111,811,,\n2145000002,甲,450102,211,111,811,,\n",
                "school.csv:3 学校标识码 2145000002")
            .failsMore(
                "2145000001,甲,450102,211,111,811,,\n2145000002,甲,450102,211,111,811,,\n3145000003,甲,450102,311,111,811,,\n3645000001,甲,450102,365,111,811,,\n",
                "school.csv:3 学校标识码 2145000002",
                "school.csv:4 学校标识码 3145000003"),
        check("school_without_classes_row")
            .beside("classes.csv", "学校标识码,学段,年级,班号,班级人数\n2145000001,小学,1,1,9\n")
            .beside(
                "pupils.csv",
                "学校标识码,小学在校生数,初中在校生数\n2145000001,9,\n2145000002,9,\n3145000004,5,5\n3145000003,,5\n3445000005,,5\n")
            .in("school.csv", "学校标识码,学校名称,县区代码,办学类型代码,城乡分类代码,举办者代码,是否计校数,主校标识码")
            .passes("2145000001,甲,450102,211,111,811,,\n2145000018,甲,450102,218,111,811,,\n")
            .fails("2145000002,甲,450102,211,111,811,,\n", "school.csv:2 学校标识码 2145000002")
            .failsMore(
                "2145000002,甲,450102,211,111,811,,\n3145000004,甲,450102,312,111,811,,\n",
                "school.csv:2 学校标识码 2145000002",
                "school.csv:3 学校标识码 3145000004"),
        check("junior_school_without_classes_row")
            .beside("classes.csv", "学校标识码,学段,年级,班号,班级人数\n2145000001,小学,1,1,9\n")
            .beside(
                "pupils.csv",
                "学校标识码,小学在校生数,初中在校生数\n2145000001,9,\n2145000002,9,\n3145000004,5,5\n3145000003,,5\n3445000005,,5\n")
            .in("school.csv", "学校标识码,学校名称,县区代码,办学类型代码,城乡分类代码,举办者代码,是否计校数,主校标识码")
            .passes("2145000001,甲,450102,211,111,811,,\n")
            .fails("3145000003,甲,450102,311,111,811,,\n", "school.csv:2 学校标识码 3145000003")
            .failsMore(
                "3145000003,甲,450102,311,111,811,,\n3445000005,甲,450102,341,111,811,,\n",
                "school.csv:2 学校标识码 3145000003",
                "school.csv:3 学校标识码 3445000005"),
        check("primary_pupils_of_type")
            .in(
                "pupils.csv",
                "学校标识码,小学在校生数,初中在校生数,高中在校生数,随迁子女数,留守儿童数,三年前初一在校生数,三年死亡学生数,初中毕业生数,三年转入学生数,三年转出学生数")
            .passes("3145000003,0,9,,,,,,,,\n")
            .fails("3145000003,5,9,,,,,,,,\n", "pupils.csv:2 小学在校生数 5")
            .failsMore(
                "3145000003,5,9,,,,,,,,\n3445000005,1,2,3,,,,,,,\n",
                "pupils.csv:2 小学在校生数 5",
                "pupils.csv:3 小学在校生数 1"),
        check("junior_pupils_of_type")
            .in(
                "pupils.csv",
                "学校标识码,小学在校生数,初中在校生数,高中在校生数,随迁子女数,留守儿童数,三年前初一在校生数,三年死亡学生数,初中毕业生数,三年转入学生数,三年转出学生数")
            .passes("2145000001,9,0,,,,,,,,\n")
            .fails("2145000001,9,5,,,,,,,,\n", "pupils.csv:2 初中在校生数 5")
            .failsMore(
                "2145000001,9,5,,,,,,,,\n2145000018,9,1,,,,,,,,\n",
                "pupils.csv:2 初中在校生数 5",
                "pupils.csv:3 初中在校生数 1"),
        check("migrants_within_primary")
            .in(
                "pupils.csv",
                "学校标识码,小学在校生数,初中在校生数,高中在校生数,随迁子女数,留守儿童数,三年前初一在校生数,三年死亡学生数,初中毕业生数,三年转入学生数,三年转出学生数")
            .passes("2145000001,9,,,9,,,,,,\n")
            .fails("2145000001,9,,,10,,,,,,\n", "pupils.csv:2 随迁子女数 10")
            .failsMore(
                "2145000001,9,,,10,,,,,,\n2145000018,3,,,4,,,,,,\n",
                "pupils.csv:2 随迁子女数 10",
                "pupils.csv:3 随迁子女数 4"),
        check("migrants_within_junior")
            .in(
                "pupils.csv",
                "学校标识码,小学在校生数,初中在校生数,高中在校生数,随迁子女数,留守儿童数,三年前初一在校生数,三年死亡学生数,初中毕业生数,三年转入学生数,三年转出学生数")
            .passes("3145000003,,9,,9,,,,,,\n")
            .fails("3145000003,,9,,10,,,,,,\n", "pupils.csv:2 随迁子女数 10")
            .failsMore(
                submitted ->
                    submitted
                        .with(
                            "school.csv",
                            Submitted.SCHOOLS + "3145000009,南城初中,450102,311,121,811,,\n")
                        .with(
                            "pupils.csv",
                            "学校标识码,小学在校生数,初中在校生数,高中在校生数,随迁子女数,留守儿童数,三年前初一在校生数,三年死亡学生数,初中毕业生数,三年转入学生数,三年转出学生数\n3145000003,,9,,10,,,,,,\n3145000009,,1,,2,,,,,,\n"),
                "pupils.csv:2 随迁子女数 10",
                "pupils.csv:3 随迁子女数 2"),
        check("migrants_within_pupils")
            .in(
                "pupils.csv",
                "学校标识码,小学在校生数,初中在校生数,高中在校生数,随迁子女数,留守儿童数,三年前初一在校生数,三年死亡学生数,初中毕业生数,三年转入学生数,三年转出学生数")
            .passes("3145000004,5,4,,9,,,,,,\n")
            .fails("3145000004,5,4,,10,,,,,,\n", "pupils.csv:2 随迁子女数 10")
            .failsMore(
                "3145000004,5,4,,10,,,,,,\n3445000006,1,1,,3,,,,,,\n",
                "pupils.csv:2 随迁子女数 10",
                "pupils.csv:3 随迁子女数 3"),
        check("left_behind_within_primary")
            .in(
                "pupils.csv",
                "学校标识码,小学在校生数,初中在校生数,高中在校生数,随迁子女数,留守儿童数,三年前初一在校生数,三年死亡学生数,初中毕业生数,三年转入学生数,三年转出学生数")
            .passes("2145000001,9,,,,9,,,,,\n")
            .fails("2145000001,9,,,,10,,,,,\n", "pupils.csv:2 留守儿童数 10")
            .failsMore(
                "2145000001,9,,,,10,,,,,\n2145000018,3,,,,4,,,,,\n",
                "pupils.csv:2 留守儿童数 10",
                "pupils.csv:3 留守儿童数 4"),
        check("left_behind_within_junior")
            .in(
                "pupils.csv",
                "学校标识码,小学在校生数,初中在校生数,高中在校生数,随迁子女数,留守儿童数,三年前初一在校生数,三年死亡学生数,初中毕业生数,三年转入学生数,三年转出学生数")
            .passes("3145000003,,9,,,9,,,,,\n")
            .fails("3145000003,,9,,,10,,,,,\n", "pupils.csv:2 留守儿童数 10")
            .failsMore(
                submitted ->
                    submitted
                        .with(
                            "school.csv",
                            Submitted.SCHOOLS + "3145000009,南城初中,450102,311,121,811,,\n")
                        .with(
                            "pupils.csv",
                            "学校标识码,小学在校生数,初中在校生数,高中在校生数,随迁子女数,留守儿童数,三年前初一在校生数,三年死亡学生数,初中毕业生数,三年转入学生数,三年转出学生数\n3145000003,,9,,,10,,,,,\n3145000009,,1,,,2,,,,,\n"),
                "pupils.csv:2 留守儿童数 10",
                "pupils.csv:3 留守儿童数 2"),
        check("left_behind_within_pupils")
            .in(
                "pupils.csv",
                "学校标识码,小学在校生数,初中在校生数,高中在校生数,随迁子女数,留守儿童数,三年前初一在校生数,三年死亡学生数,初中毕业生数,三年转入学生数,三年转出学生数")
            .passes("3145000004,5,4,,,9,,,,,\n")
            .fails("3145000004,5,4,,,10,,,,,\n", "pupils.csv:2 留守儿童数 10")
            .failsMore(
                "3145000004,5,4,,,10,,,,,\n3445000006,1,1,,,3,,,,,\n",
                "pupils.csv:2 留守儿童数 10",
                "pupils.csv:3 留守儿童数 3"),
        check("deceased_within_grade7")
            .in(
                "pupils.csv",
                "学校标识码,小学在校生数,初中在校生数,高中在校生数,随迁子女数,留守儿童数,三年前初一在校生数,三年死亡学生数,初中毕业生数,三年转入学生数,三年转出学生数")
            .passes("3145000003,,9,,,,5,5,,,\n")
            .fails("3145000003,,9,,,,5,6,,,\n", "pupils.csv:2 三年死亡学生数 6")
            .failsMore(
                "3145000003,,9,,,,5,6,,,\n3145000004,1,1,,,,1,2,,,\n",
                "pupils.csv:2 三年死亡学生数 6",
                "pupils.csv:3 三年死亡学生数 2"),
        check("retention_plausible")
            .in(
                "pupils.csv",
                "学校标识码,小学在校生数,初中在校生数,高中在校生数,随迁子女数,留守儿童数,三年前初一在校生数,三年死亡学生数,初中毕业生数,三年转入学生数,三年转出学生数")
            .passes("3145000003,,9,,,,50,0,100,0,0\n")
            .fails("3145000003,,9,,,,50,0,101,0,0\n", "pupils.csv:2 初中毕业生数 101")
            .failsMore(
                "3145000003,,9,,,,50,0,101,0,0\n3145000004,1,1,,,,5,1,5,0,4\n",
                "pupils.csv:2 初中毕业生数 101",
                "pupils.csv:3 初中毕业生数 5"),
        check("titles_within_teachers")
            .in("teachers.csv", "学校标识码,学段,专任教师数,高级职称,中级职称")
            .passes("2145000001,小学,9,4,5\n")
            .fails("2145000001,小学,9,5,5\n", "teachers.csv:2 高级职称 5")
            .failsMore(
                "2145000001,小学,9,5,5\n3145000003,初中,1,2,0\n",
                "teachers.csv:2 高级职称 5",
                "teachers.csv:3 高级职称 2"),
        check("teachers_of_type")
            .in("teachers.csv", "学校标识码,学段,专任教师数,高级职称,中级职称")
            .passes("2145000001,小学,9,,\n3145000003,初中,9,,\n3145000004,初中,9,,\n")
            .fails("2145000001,初中,9,,\n", "teachers.csv:2 学段 初中")
            .failsMore(
                "2145000001,初中,9,,\n3445000005,小学,9,,\n",
                "teachers.csv:2 学段 初中",
                "teachers.csv:3 学段 小学"),
        check("grade_of_stage")
            .in("classes.csv", "学校标识码,学段,年级,班号,班级人数")
            .passes("2145000001,小学,6,1,9\n3145000003,初中,六年级,1,9\n")
            .fails("2145000001,小学,8,1,9\n", "classes.csv:2 年级 8")
            .failsMore(
                "2145000001,小学,八年级,1,9\n3145000003,初中,一年级,1,9\n",
                "classes.csv:2 年级 八年级",
                "classes.csv:3 年级 一年级"),
        check("class_of_type")
            .in("classes.csv", "学校标识码,学段,年级,班号,班级人数")
            .passes("2145000001,小学,6,1,9\n3145000003,初中,7,1,9\n")
            .fails("2145000001,初中,7,1,9\n", "classes.csv:2 学段 初中")
            .failsMore(
                "2145000001,初中,7,1,9\n3145000003,小学,1,1,9\n",
                "classes.csv:2 学段 初中",
                "classes.csv:3 学段 小学"),
        check("class_size_plausible")
            .in("classes.csv", "学校标识码,学段,年级,班号,班级人数")
            .passes("2145000001,小学,6,1,150\n")
            .fails("2145000001,小学,6,1,900\n", "classes.csv:2 班级人数 900")
            .failsMore(
                "2145000001,小学,6,1,900\n2145000001,小学,6,2,151\n",
                "classes.csv:2 班级人数 900",
                "classes.csv:3 班级人数 151"),
        check("room_area_plausible")
            .in("rooms.csv", "学校标识码,类别,面积")
            .passes("2145000001,音乐,10\n2145000001,音乐,2000\n")
            .fails("2145000001,音乐,0.96\n", "rooms.csv:2 面积 0.96")
            .failsMore(
                "2145000001,音乐,0.96\n2145000001,音乐,9600\n",
                "rooms.csv:2 面积 0.96",
                "rooms.csv:3 面积 9600"),
        check("training_share_plausible")
            .in("funding.csv", "学校标识码,公用经费总额,教师培训经费")
            .passes("2145000001,20000,10\n2145000002,20000,0\n3145000003,,10\n")
            .fails("2145000001,20000,9.9\n", "funding.csv:2 教师培训经费 9.9")
            .failsMore(
                "2145000001,20000,9.9\n2145000002,738000,3.7\n",
                "funding.csv:2 教师培训经费 9.9",
                "funding.csv:3 教师培训经费 3.7"),
        check("training_within_public_funds")
            .in("funding.csv", "学校标识码,公用经费总额,教师培训经费")
            .passes("2145000001,9,9\n")
            .fails("2145000001,9,10\n", "funding.csv:2 教师培训经费 10")
            .failsMore(
                "2145000001,9,10\n2145000002,1,2\n",
                "funding.csv:2 教师培训经费 10",
                "funding.csv:3 教师培训经费 2"),
        check("funds_per_pupil_primary")
            .beside(
                "pupils.csv", "学校标识码,小学在校生数,初中在校生数,高中在校生数\n2145000001,100,,\n2145000018,100,,\n")
            .in("funding.csv", "学校标识码,公用经费总额,教师培训经费")
            .passes("2145000001,50,\n")
            .fails("2145000001,7.2,\n", "funding.csv:2 公用经费总额 7.2")
            .failsMore(
                "2145000001,7.2,\n2145000018,10000001,\n",
                "funding.csv:2 公用经费总额 7.2",
                "funding.csv:3 公用经费总额 10000001"),
        check("funds_per_pupil_junior")
            .beside("school.csv", Submitted.SCHOOLS + "3145000009,丙,450102,311,111,811,,\n")
            .beside(
                "pupils.csv", "学校标识码,小学在校生数,初中在校生数,高中在校生数\n3145000003,,100,\n3145000009,,100,\n")
            .in("funding.csv", "学校标识码,公用经费总额,教师培训经费")
            .passes("3145000003,50,\n")
            .fails("3145000003,7.2,\n", "funding.csv:2 公用经费总额 7.2")
            .failsMore(
                "3145000003,7.2,\n3145000009,10000001,\n",
                "funding.csv:2 公用经费总额 7.2",
                "funding.csv:3 公用经费总额 10000001"));
  }

  private static List<RuleCase> ofForms() {
    return List.of(
        check("funds_per_pupil_nine_years")
            .beside("school.csv", Submitted.SCHOOLS + "3145000009,丙,450102,312,111,811,,\n")
            .beside(
                "pupils.csv", "学校标识码,小学在校生数,初中在校生数,高中在校生数\n3145000004,50,50,\n3145000009,50,50,\n")
            .in("funding.csv", "学校标识码,公用经费总额,教师培训经费")
            .passes("3145000004,50,\n")
            .fails("3145000004,7.2,\n", "funding.csv:2 公用经费总额 7.2")
            .failsMore(
                "3145000004,7.2,\n3145000009,10000001,\n",
                "funding.csv:2 公用经费总额 7.2",
                "funding.csv:3 公用经费总额 10000001"),
        check("funds_per_pupil_complete")
            .beside("school.csv", Submitted.SCHOOLS + "3445000009,丙,450102,341,111,811,,\n")
            .beside(
                "pupils.csv", "学校标识码,小学在校生数,初中在校生数,高中在校生数\n3445000005,,50,50\n3445000009,,50,50\n")
            .in("funding.csv", "学校标识码,公用经费总额,教师培训经费")
            .passes("3445000005,50,\n")
            .fails("3445000005,7.2,\n", "funding.csv:2 公用经费总额 7.2")
            .failsMore(
                "3445000005,7.2,\n3445000009,10000001,\n",
                "funding.csv:2 公用经费总额 7.2",
                "funding.csv:3 公用经费总额 10000001"),
        check("funds_per_pupil_twelve_years")
            .beside("school.csv", Submitted.SCHOOLS + "3445000009,丙,450102,345,111,811,,\n")
            .beside(
                "pupils.csv",
                "学校标识码,小学在校生数,初中在校生数,高中在校生数\n3445000006,40,30,30\n3445000009,40,30,30\n")
            .in("funding.csv", "学校标识码,公用经费总额,教师培训经费")
            .passes("3445000006,50,\n")
            .fails("3445000006,7.2,\n", "funding.csv:2 公用经费总额 7.2")
            .failsMore(
                "3445000006,7.2,\n3445000009,10000001,\n",
                "funding.csv:2 公用经费总额 7.2",
                "funding.csv:3 公用经费总额 10000001"),
        check("exchanged_within_eligible")
            .in("county.csv", "县区代码,交流轮岗教师数,符合交流条件教师数")
            .passes("450102,9,9\n")
            .fails("450102,10,9\n", "county.csv:2 交流轮岗教师数 10")
            .failsMore("450102,10,9\n", "county.csv:2 交流轮岗教师数 10"),
        check("backbone_within_exchanged")
            .in("county.csv", "县区代码,交流轮岗骨干教师数,交流轮岗教师数")
            .passes("450102,9,9\n")
            .fails("450102,10,9\n", "county.csv:2 交流轮岗骨干教师数 10")
            .failsMore("450102,10,9\n", "county.csv:2 交流轮岗骨干教师数 10"),
        check("catchment_primary_within_all")
            .in("county.csv", "县区代码,划片入学小学就近人数,划片入学小学总人数")
            .passes("450102,9,9\n")
            .fails("450102,10,9\n", "county.csv:2 划片入学小学就近人数 10")
            .failsMore("450102,10,9\n", "county.csv:2 划片入学小学就近人数 10"),
        check("catchment_junior_within_all")
            .in("county.csv", "县区代码,划片入学初中就近人数,划片入学初中总人数")
            .passes("450102,9,9\n")
            .fails("450102,10,9\n", "county.csv:2 划片入学初中就近人数 10")
            .failsMore("450102,10,9\n", "county.csv:2 划片入学初中就近人数 10"),
        check("quota_within_all")
            .in("county.csv", "县区代码,优质高中招生分配数,优质高中招生总数")
            .passes("450102,9,9\n")
            .fails("450102,10,9\n", "county.csv:2 优质高中招生分配数 10")
            .failsMore("450102,10,9\n", "county.csv:2 优质高中招生分配数 10"),
        check("rural_within_allotted")
            .in("county.csv", "县区代码,优质高中招生分配农村数,优质高中招生分配数")
            .passes("450102,9,9\n")
            .fails("450102,10,9\n", "county.csv:2 优质高中招生分配农村数 10")
            .failsMore("450102,10,9\n", "county.csv:2 优质高中招生分配农村数 10"),
        check("disabled_within_all")
            .in("county.csv", "县区代码,残疾儿童少年入学数,残疾儿童少年数")
            .passes("450102,9,9\n")
            .fails("450102,10,9\n", "county.csv:2 残疾儿童少年入学数 10")
            .failsMore("450102,10,9\n", "county.csv:2 残疾儿童少年入学数 10"),
        check("special_within_enrolled")
            .in("county.csv", "县区代码,特殊教育学校就读人数,残疾儿童少年入学数")
            .passes("450102,9,9\n")
            .fails("450102,10,9\n", "county.csv:2 特殊教育学校就读人数 10")
            .failsMore("450102,10,9\n", "county.csv:2 特殊教育学校就读人数 10"),
        check("migrants_within_eligible")
            .in("county.csv", "县区代码,公办就读,购买服务就读,符合条件随迁子女数")
            .passes("450102,5,4,9\n")
            .fails("450102,6,4,9\n", "county.csv:2 公办就读 6")
            .failsMore("450102,6,4,9\n", "county.csv:2 公办就读 6"),
        check("special_funds_per_pupil")
            .in("county.csv", "县区代码,特教公用经费,特教学生数")
            .passes("450102,66.98,90\n")
            .fails("450102,360000,90\n", "county.csv:2 特教公用经费 360000")
            .failsMore("450102,360000,90\n", "county.csv:2 特教公用经费 360000"),
        check("primary_standard_possible")
            .in("county.csv", "县区代码,小学生均公用经费基准,备注")
            .passes("450102,1,\n")
            .fails("450102,0.072,\n", "county.csv:2 小学生均公用经费基准 0.072")
            .failsMore("450102,7200000,\n", "county.csv:2 小学生均公用经费基准 7200000"),
        check("primary_standard_plausible")
            .in("county.csv", "县区代码,小学生均公用经费基准,备注")
            .passes("450102,720,\n")
            .fails("450102,72,\n", "county.csv:2 小学生均公用经费基准 72")
            .failsMore("450102,31000,\n", "county.csv:2 小学生均公用经费基准 31000"),
        check("junior_standard_possible")
            .in("county.csv", "县区代码,初中生均公用经费基准,备注")
            .passes("450102,1,\n")
            .fails("450102,0.092,\n", "county.csv:2 初中生均公用经费基准 0.092")
            .failsMore("450102,9200000,\n", "county.csv:2 初中生均公用经费基准 9200000"),
        check("junior_standard_plausible")
            .in("county.csv", "县区代码,初中生均公用经费基准,备注")
            .passes("450102,920,\n")
            .fails("450102,92,\n", "county.csv:2 初中生均公用经费基准 92")
            .failsMore("450102,31000,\n", "county.csv:2 初中生均公用经费基准 31000"),
        check("teacher_pay_plausible")
            .in("county.csv", "县区代码,教师年平均工资,备注")
            .passes("450102,83291,\n")
            .fails("450102,8.3291,\n", "county.csv:2 教师年平均工资 8.3291")
            .failsMore("450102,8.3291,\n", "county.csv:2 教师年平均工资 8.3291"),
        check("civil_servant_pay_plausible")
            .in("county.csv", "县区代码,公务员年平均工资,备注")
            .passes("450102,80355,\n")
            .fails("450102,6700,\n", "county.csv:2 公务员年平均工资 6700")
            .failsMore("450102,6700,\n", "county.csv:2 公务员年平均工资 6700"),
        check("pay_ratio_plausible")
            .in("county.csv", "县区代码,教师年平均工资,公务员年平均工资")
            .passes("450102,83291,80355\n")
            .fails("450102,73291,8.0355\n", "county.csv:2 教师年平均工资 73291")
            .failsMore("450102,73291,8.0355\n", "county.csv:2 教师年平均工资 73291"),
        check("chinese_difference_share")
            .in("county.csv", "县区代码,语文校际差异率,备注")
            .passes("450102,1,\n")
            .fails("450102,11.9,\n", "county.csv:2 语文校际差异率 11.9")
            .failsMore("450102,11.9,\n", "county.csv:2 语文校际差异率 11.9"),
        check("maths_difference_share")
            .in("county.csv", "县区代码,数学校际差异率,备注")
            .passes("450102,1,\n")
            .fails("450102,11.9,\n", "county.csv:2 数学校际差异率 11.9")
            .failsMore("450102,11.9,\n", "county.csv:2 数学校际差异率 11.9"),
        check("science_difference_share")
            .in("county.csv", "县区代码,科学校际差异率,备注")
            .passes("450102,1,\n")
            .fails("450102,11.9,\n", "county.csv:2 科学校际差异率 11.9")
            .failsMore("450102,11.9,\n", "county.csv:2 科学校际差异率 11.9"),
        check("pe_difference_share")
            .in("county.csv", "县区代码,体育校际差异率,备注")
            .passes("450102,1,\n")
            .fails("450102,11.9,\n", "county.csv:2 体育校际差异率 11.9")
            .failsMore("450102,11.9,\n", "county.csv:2 体育校际差异率 11.9"),
        check("arts_difference_share")
            .in("county.csv", "县区代码,艺术校际差异率,备注")
            .passes("450102,1,\n")
            .fails("450102,11.9,\n", "county.csv:2 艺术校际差异率 11.9")
            .failsMore("450102,11.9,\n", "county.csv:2 艺术校际差异率 11.9"),
        check("moral_difference_share")
            .in("county.csv", "县区代码,德育校际差异率,备注")
            .passes("450102,1,\n")
            .fails("450102,11.9,\n", "county.csv:2 德育校际差异率 11.9")
            .failsMore("450102,11.9,\n", "county.csv:2 德育校际差异率 11.9"),
        check("interviewed_within_issued")
            .in("survey.csv", "县区代码,群体,发放问卷数,有效问卷数,满意问卷数,走访人数,走访满意人数")
            .passes("450102,学生,9,9,9,9,9\n")
            .fails("450102,学生,9,9,9,10,9\n", "survey.csv:2 走访人数 10")
            .failsMore(
                "450102,学生,9,9,9,10,9\n450102,家长,1,1,1,2,1\n",
                "survey.csv:2 走访人数 10",
                "survey.csv:3 走访人数 2"),
        check("issued_plausible")
            .in("survey.csv", "县区代码,群体,发放问卷数,有效问卷数,满意问卷数,走访人数,走访满意人数")
            .passes("450102,学生,1000000,9,9,9,9\n")
            .fails("450102,学生,1000001,9,9,9,9\n", "survey.csv:2 发放问卷数 1000001")
            .failsMore(
                "450102,学生,1000001,9,9,9,9\n450102,家长,2000000,9,9,9,9\n",
                "survey.csv:2 发放问卷数 1000001",
                "survey.csv:3 发放问卷数 2000000"));
  }
}
