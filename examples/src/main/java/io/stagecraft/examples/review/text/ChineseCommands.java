// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.review.text;

import java.util.Map;
import java.util.TreeMap;

/** What the commands beside the review say in Chinese. */
public final class ChineseCommands {
    public static final Map<String, String> PHRASES = new TreeMap<>();

    static {
        PHRASES.put("checklist.answer", "{answer}：{reason}");
        PHRASES.put("checklist.lead", "{phase}，{point}。每日三问共 {questions} 项，其中 {open} 项按现有记录不能答“是”。");
        PHRASES.put("checklist.names", "{names}");
        PHRASES.put("checklist.planned", "已做的工作以记录的拜访和电话为准，计划以写明日期的下一步为准；是否总结，看有没有写明结果。最重要的障碍和需要的帮助由本人填写。");
        PHRASES.put("checklist.rhythm", "本月节奏");
        PHRASES.put("checklist.sellers", "{day}点检表");
        PHRASES.put("checklist.tasks", "{tasks}");
        PHRASES.put("column.amount-then", "情景下金额");
        PHRASES.put("column.average", "商机平均带来");
        PHRASES.put("column.chance-then", "情景下概率");
        PHRASES.put("column.changed-deals", "改变的商机");
        PHRASES.put("column.difference", "与现状之差");
        PHRASES.put("column.entry", "内容");
        PHRASES.put("column.expected-amount", "预期金额");
        PHRASES.put("column.field", "栏目");
        PHRASES.put("column.gap-day", "当日差额");
        PHRASES.put("column.gap-month", "本月差额");
        PHRASES.put("column.key-point", "关键点");
        PHRASES.put("column.month", "全月");
        PHRASES.put("column.next-month", "下月目标");
        PHRASES.put("column.next-visits", "下月拜访");
        PHRASES.put("column.obstacle", "最重要的障碍");
        PHRASES.put("column.open-worth", "在跟商机金额");
        PHRASES.put("column.outcome", "结果");
        PHRASES.put("column.phase", "阶段");
        PHRASES.put("column.planned-day", "当日计划");
        PHRASES.put("column.planned-month", "本月累计计划");
        PHRASES.put("column.scenario", "情景");
        PHRASES.put("column.target-chance", "达标概率");
        PHRASES.put("column.tasks", "要做的事");
        PHRASES.put("column.usual", "以往购买");
        PHRASES.put("column.visits", "拜访");
        PHRASES.put("column.without-customer", "尚无客户");
        PHRASES.put("column.won-day", "当日成交");
        PHRASES.put("column.won-month", "本月累计成交");
        PHRASES.put("day.by-hand", "回款、市场需求与趋势、竞争对手信息和技术信息不在数据里，由本人补充。");
        PHRASES.put("day.lead", "{day}成交 {won}，计划 {planned}，拜访和电话 {visits} 次。本月累计成交 {monthWon}，计划 {monthPlanned}。");
        PHRASES.put("day.not-begun", "{quarter}还没有开始，没有可报的内容。");
        PHRASES.put("day.sellers", "{day}日报表");
        PHRASES.put("day.visits", "{day}的拜访和电话");
        PHRASES.put("form.pen", "__________");
        PHRASES.put("letter.all", "还没有着落的目标");
        PHRASES.put(
                "letter.all-note",
                "可能的季末和结论与评审报告相同。预期：本季度内可能成交的商机按概率合计；超过可能的季末所余时按比例减少；无法判断时空着。尚无客户：目标减去已成交和预期的金额，负数表示预期有余。");
        PHRASES.put("letter.customers", "{customers} 个客户，预期 {expected}；目标中尚有 {missing} 没有着落");
        PHRASES.put("letter.customers-not-said", "{customers} 个客户；无法判断预期多少");
        PHRASES.put("letter.customers-of", "完成{seller}目标的客户");
        PHRASES.put("letter.fields", "{seller}的目标责任书");
        PHRASES.put("letter.heading", "{seller}的目标责任书");
        PHRASES.put("letter.lead", "共 {letters} 人承担目标，每份责任书都写明由哪些客户来完成。");
        PHRASES.put("letter.margin", "全体合计高出下达目标 {margin}");
        PHRASES.put("letter.nobody", "本季度可能成交的商机中有 {deals} 个没有写明客户，没有列入。");
        PHRASES.put("letter.section", "{from}至{to}应完成");
        PHRASES.put("letter.usual", "以往购买是该客户最近十二个月向该销售员购买的金额按一个季度折算；它可能与在跟商机是同一笔生意，所以不计入预期。");
        PHRASES.put("month-report.by-hand", "回款情况和需要的支持不在数据里，由本人补充。");
        PHRASES.put("month-report.lead", "{month}目标 {target}，截至{day}成交 {won}。");
        PHRASES.put("month-report.next", "{month}计划");
        PHRASES.put("month-report.no-next", "下月所在的季度还没有目标。");
        PHRASES.put("month-report.note", "活动量、结构、转化率和单额是本季度至今差额的原因；以往商机太少时不作判断。");
        PHRASES.put("month-report.sellers", "{month}月报");
        PHRASES.put("scenarios.as-it-is", "现状");
        PHRASES.put("scenarios.average", "商机平均带来：已成交的，加上在跟商机和尚未建立的商机按概率合计，不考虑以往季度的偏差。");
        PHRASES.put("scenarios.changes", "各情景改变了什么");
        PHRASES.put("scenarios.comparison", "{quarter}的情景");
        PHRASES.put("scenarios.deals", "情景下本季度带来金额不同的在跟商机，变化大的在前");
        PHRASES.put("scenarios.idle", "{scenario}");
        PHRASES.put("scenarios.idle-heading", "对预测没有任何改变的情景：没有符合条件的人或有效的在跟商机");
        PHRASES.put("scenarios.lead", "{quarter}的 {scenarios} 个情景。现状的中位数为 {now}；情景中最高的是“{best}”，为 {middle}。");
        PHRASES.put("scenarios.lead-unsure", "{quarter}的 {scenarios} 个情景。还无法说明季末在哪里，因此各情景无从比较。");
        PHRASES.put("scenarios.no-families", "预测中没有按商机计算的模型，改变商机的情景不影响预测。");
        PHRASES.put("scenarios.note", "中位数、十有八：按情景中的商机得出的季度预测。概率：达到同一行目标的概率。改变的商机：情景下本季度带来金额不同的商机。");
        PHRASES.put("section.checklist", "今天要点检什么？");
        PHRASES.put("section.day", "今天完成了多少？");
        PHRASES.put("section.league", "各人排名与前景如何？");
        PHRASES.put("section.letters", "谁承担哪个目标，由哪些客户来完成？");
        PHRASES.put("section.month", "本月完成了多少，下月计划是什么？");
        PHRASES.put("section.scenarios", "如果情况不同，结果会怎样？");
        PHRASES.put("section.sheet", "每人每周要完成多少？");
        PHRASES.put("sheet.days", "每天的目标");
        PHRASES.put("sheet.lead", "{quarter}共 {total} 分给 {sellers} 人，按周按天，合计分毫不差。");
        PHRASES.put("sheet.month", "{year}年{month}月，按周");
        PHRASES.put("sheet.name", "{name}");
        PHRASES.put("sheet.week", "{from}至{to}");
        PHRASES.put("study.data", "数据：SHA-256 {digest}");
        PHRASES.put("study.difference", "{scenario}，{measure}：记录为{recorded}，现为{found}");
        PHRASES.put("study.differs", "所记录的{numbers}个数字中，有{others}个与现在不同：");
        PHRASES.put("study.exactly", "{value} {unit}");
        PHRASES.put("study.forecast-chance", "组合预测的目标达成概率");
        PHRASES.put("study.forecast-quantile", "组合预测的{share}分位数");
        PHRASES.put("study.no-number", "无");
        PHRASES.put("study.not-recorded", "研究文件中还没有可供对照的结果；用--record写入本次结果。");
        PHRASES.put("study.number", "{scenario}，{measure}：{number}");
        PHRASES.put("study.other-data", "数据与记录时不同，当时为SHA-256 {digest}。");
        PHRASES.put("study.other-versions", "记录时所用版本：Stagecraft {version}，Java {java}。");
        PHRASES.put("study.run", "Stagecraft {version}，Java {java}，截至{day}，随机种子{seed}，模拟{trials}次");
        PHRASES.put("study.same", "所记录的{numbers}个数字全部重现：金额分毫不差，其余相差不超过1e-12。");
        PHRASES.put("study.simulated-difference", "与现状之差（模拟）");
        PHRASES.put("study.simulated-mean", "平均收入（模拟）");
        PHRASES.put("title.plan", "{book}：计划");
        PHRASES.put("title.track", "{book}：目标跟踪");
        PHRASES.put("title.what-if", "{book}：情景比较");
    }

    private ChineseCommands() {}
}
