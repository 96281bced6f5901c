package org.junheng.job;

import org.junheng.definition.DefinitionException;
import org.junheng.job.RunPlanner.LandingIsGoneException;
import org.junheng.landing.LandingFolder;
import org.junheng.language.Language;
import org.junheng.storage.Storage;
import org.junheng.warehouse.Releases;

/** That there is something to take in: a folder that is not there is no submission of nothing. */
final class LandingThere {
  private LandingThere() {}

  /** Refuses a landing folder that is missing or empty. */
  static void require(Storage landing, Storage warehouse) {
    if (!new LandingFolder(landing).isEmpty()) {
      return;
    }
    if (new Releases(warehouse).currentId().isPresent()) {
      throw new LandingIsGoneException(
          Language.either(
              "the landing folder %s is missing or empty while the warehouse holds submissions; is a"
                  + " disk not mounted? Nothing was published, the release before stands",
              "报送文件夹 %s 不存在或是空的，而数据仓库中已有报送；是否有磁盘没有挂载？" + "没有发布任何内容，仍以上一版本为准", landing.location()));
    }
    throw new DefinitionException(
        Language.either(
            "the landing folder %s is missing or empty; put files at <year>/<county_code>/<form>.csv"
                + " in it, or make some with sample",
            "报送文件夹 %s 不存在或是空的；请按 <学年>/<县区代码>/<报表>.csv 放入文件，或用 sample 生成样例", landing.location()));
  }
}
