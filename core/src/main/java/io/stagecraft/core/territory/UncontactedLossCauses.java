// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.territory;

import io.stagecraft.core.measure.Labels;
import java.util.List;

/** The ready tree of the uncontacted loss. */
final class UncontactedLossCauses {
    static final CauseTree TREE = CauseTree.of(List.of(
            Cause.root("UNCONTACTED_LOSS", label("Uncontacted loss", "未接触性失败")),
            Cause.builder()
                    .id("NOT_VISITED")
                    .parent("UNCONTACTED_LOSS")
                    .labels(label("The customer was not visited", "没有拜访客户"))
                    .addRemedies(
                            label("Analyse the territory and its customers", "分析销售区域和客户"),
                            label("Make a visit plan", "制定拜访计划"))
                    .build(),
            Cause.of("NO_VISIT_PLAN", "NOT_VISITED", label("There was no visit plan", "没有拜访计划")),
            Cause.of("JUDGED_UNNECESSARY", "NO_VISIT_PLAN", label("Judged unnecessary", "认为不需要")),
            Cause.of(
                    "VISITED_BEFORE_NOW_INDIFFERENT",
                    "NO_VISIT_PLAN",
                    label("Visited before, now indifferent", "以前拜访过，无所谓了")),
            Cause.of("NO_MOTIVATION", "NO_VISIT_PLAN", label("No motivation to visit", "没有心情拜访")),
            Cause.of(
                    "COMPETITOR_WELL_CONNECTED",
                    "NO_VISIT_PLAN",
                    label("The competitor is well connected", "竞争对手有很好的关系")),
            Cause.of(
                    "PLAN_NOT_EXECUTED",
                    "NOT_VISITED",
                    label("There was a plan, but it was not carried out", "有拜访计划，但未能实现")),
            Cause.of("VISITED_BUT_LOST", "UNCONTACTED_LOSS", label("Visited, but lost", "拜访了客户，但是失败了")),
            Cause.of("NOT_NOTICED", "VISITED_BUT_LOST", label("Not noticed", "没有察觉到")),
            Cause.builder()
                    .id("REFUSED_THEN_NO_RETURN")
                    .parent("NOT_NOTICED")
                    .labels(label("Refused, and never visited again", "被拒绝了，所以后来没有拜访"))
                    .addRemedies(label("Schedule a revisit", "安排再次拜访"))
                    .build(),
            Cause.builder()
                    .id("WRONG_DEPARTMENT")
                    .parent("NOT_NOTICED")
                    .labels(label("The wrong department was visited", "拜访的部门不正确"))
                    .addRemedies(label("Cover user, technical, purchasing and decision roles", "覆盖使用、技术、采购和决策角色"))
                    .build(),
            Cause.builder()
                    .id("ASSUMED_NO_OPPORTUNITY")
                    .parent("NOT_NOTICED")
                    .labels(label("Assumed that there was no opportunity", "认为当前没有机会，因而错过了"))
                    .addRemedies(label("Schedule a revisit", "安排再次拜访"))
                    .build(),
            Cause.builder()
                    .id("NOTICED_TOO_LATE")
                    .parent("VISITED_BUT_LOST")
                    .labels(label("Noticed, but too late", "察觉到了，但是已经晚了"))
                    .addRemedies(
                            label("Enter earlier", "更早进入"),
                            label("Track the dates at which machines are replaced", "跟踪设备更换日期"))
                    .build(),
            Cause.of(
                    "COMPETITOR_ALREADY_PROPOSED",
                    "NOTICED_TOO_LATE",
                    label("A competitor had proposed already", "其它竞争公司已经提交完方案，所以晚了"))));

    private UncontactedLossCauses() {}

    private static Labels label(String english, String chinese) {
        return Labels.of(english).with("zh", chinese);
    }
}
