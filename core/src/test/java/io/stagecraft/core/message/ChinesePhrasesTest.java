// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.message;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChinesePhrasesTest {
    private static final Pattern PLACE = Pattern.compile("\\{[^}]*}");
    /** Latin words that Chinese readers use as they are. */
    private static final Pattern LATIN = Pattern.compile("[ABC]类|AUC|Brier");

    private static final Pattern LATIN_OR_HALF_WIDTH = Pattern.compile("[A-Za-z,;:?!()\"]");

    /** A code and the sentence that its example in the tests of the English phrases reads as. */
    private static final Map<String, String> SENTENCES =
            """
            apportionment.named Adams
            part.both 固定不变；没有权重，不分单位
            split.above-maximums 不得超过各项上限之和X-maximums，实际为X-value
            outcomes.mis-recorded 拜访结果很可能记录有误：50次拜访中有6次以订单或拒绝告终，超过10%
            alignment.ahead 我方超前2个阶段：我方处于“推荐方案”，客户已到“Exploring”，并否认“预算已确定”
            answer.overdue 超过31天没有答复
            gate.denied “推荐方案”受阻：“预算已确定”已被否认
            move.too-early 2026年1月5日 01:00:00（UTC）早于最近一次事件的时间2026年1月6日 01:00:00（UTC）
            outlived.longest-won 比我们赢过的任何一单都久（31天）
            outlived.p95-of-won 比我们95%的赢单都久（31天）
            reopen.forbidden 流程不允许重新打开
            review.answer 已被否认，权重1.5
            review.days 31天
            review.not-stalled 31天，上限30天
            review.on-hold 31天，已搁置
            review.outlived 31天，已超龄：比我们赢过的任何一单都久（138天）
            review.stalled 31天，已停滞：超过30天
            rule.evidence 从“Contacted”到“Offer”必须具备“预算已确定”，目前已被否认
            entry.reason 进入“推荐方案”的条件没有满足，需要说明理由
            fact.partly 部分
            win-gate.reason 赢单的条件没有满足，需要说明理由
            move.full “推荐方案”已有31个进行中的商机，最多30个
            open-deal-limit.range 不得小于1，实际为X-value
            stall-limit.default 在“推荐方案”超过31天即为停滞（默认假设）
            stall-limit.process 在“推荐方案”超过流程规定的31天即为停滞
            stall-limit.won-deals 在“推荐方案”超过31天即为停滞，80%的赢单都没有超过这个天数
            warning.confirmed 客户已确认“预算已确定”
            warning.win-unproven 商机已赢单，但“预算已确定”和“A need”还没有证实
            win.stage 商机只能从“推荐方案”赢单，不能从“推荐方案”赢单
            win.stale 赢单必须重新通过“推荐方案”的关口：“预算已确定”是在商机重新打开之前答复的
            explanation.number 0.25
            unit.days 1天
            unit.points 1.5分
            unit.stages 10个阶段
            chain.cannot-end 必须能够到达终点won和lost之一
            conformance.no-evidence 2次推进或赢单要求证据，但日志里没有这些商机的任何证据
            deviation.moved 从“Contacted”到“Offer”
            win-rate.minimum 已结商机不足20个时不给出赢率（默认假设）
            decision.outlived 关闭它，或者与客户重新争取
            default.contact-limit 30天没有接触客户（默认假设）
            default.push-limit 推迟2次及以上（默认假设）
            default.slippage-limit 推迟2次或累计推迟60天及以上（默认假设）
            default.stall-otherwise 历史和流程都没有依据时，超过30天即为停滞（默认假设）
            hygiene-action.ahead-of-customer 退回去，补上客户还没有确认的内容
            hygiene.no-contact 1天没有接触客户
            hygiene.pushed 推迟2次及以上
            hygiene.two-owners 同一客户同一产品有两个负责人
            deal-status.abandoned 已放弃
            migration.too-early 迁移时间不得早于最近一次事件的时间2026年1月6日 01:00:00（UTC），实际为2026年1月5日 01:00:00（UTC）
            default.seller-minimum 赢单不足10个时不作人员比较（默认假设）
            coverage.required 进行中的商机是缺口的1.5倍；需要3.3倍
            not-counted.close-in-the-past 预计成交日已过
            id.hidden 不得含有U+202E，实际为"ab\\u202E"
            after-win.order 必须是最后几个阶段并且顺序一致，实际为X-value
            buying-stage.duplicate 不得重复，实际为X-value
            closed-won.unknown 必须是赢单之后的阶段，实际为X-value
            criterion.weight 必须大于0、不超过1000000000并且最多6位小数，实际为X-value
            forecast-category.not-closed 赢单之后必须为已成交，实际为pipeline
            map.from 必须是对照表所适用的流程，实际为X-value
            override.duplicate 不得重复，实际为X-value
            stage.unknown 必须是阶段的编号，实际为X-value
            stages.empty 至少要有一个阶段
            stall-days.range 不得小于1，实际为X-value
            statement.unknown 必须是关口中单条陈述的编号，实际为X-value
            transition.evidence 不经过关口，不得要求证据
            version.range 不得小于1，实际为X-value
            win-probability.certain 进行中的商机没有必赢的，必须小于1，实际为X-value
            win-stages.after-win 必须对未赢单的商机开放，实际为X-value
            default.active-contact 60天内有接触的算活跃联系人
            default.single-threaded 活跃联系人不足2人即为单线联系
            stakeholder.competitor-reaches-decider 竞争对手在与决策人谈，而我们只接触到提建议的人：除非对手在需求或价格上失手，否则再谈下去可能没有意义
            cause.root 必须是没有上级的根，实际为b
            causes.none 必须有根
            territory.crossed machinery，低于50
            aggregation.own 评分卡互相引用时不得用调用方自己的规则，实际为median
            answer.outside 必须是有限的数，实际为Infinity
            band.above-to-below 大于10且小于20
            bands.count 必须是1至100个，实际为0
            card.range 0至10
            cards.circle 不得循环引用：a on b on a
            class.order 必须高于下一等级的下限10，实际为1
            classes.count 最多100个，实际为101
            criteria.none 至少要有一项
            direction.falling 得分必须递减，实际为1之后是10
            extractor.choice 必须以选项给出
            initial.sum 不是各项相加时必须为0，实际为1
            linear.decimals 必须是0至9，实际为10
            linear.points 两端的得分最多1位小数，实际为0.25和1
            option.unknown 不得是没有人给出的答案UNKNOWN；缺答请用缺答规则
            options.count 必须是1至100个，实际为0
            points.decimals 权重和得分的小数合计最多18位，实际为19
            points.overflow 合计不得超过末位小数的2^60个单位，实际为12345678901234567890分、1位小数
            range.differs 得分范围必须与第一项标准相同，即0至10，实际为0至10
            weight.not-positive 必须大于0，实际为0
            axis.band-twice 不得重复，实际为A和A
            default.old-machine 旧＝租约在12个月内到期，或机龄满48个月
            grid.position high potential；关系：Developing，强度3（满分5），up
            matrix.column-twice 不得重复，实际为A和A
            logistic.held-by-ridge 以下变量把赢单和输单完全分开，只靠岭项约束：x
            logistic.not-converged 1步之内没有求得最大值
            logistic.one-class 赢单和输单都要有，但2个商机中有1个赢单
            naive-bayes.for country=BE有利于赢单（0.63）
            added-count.range 必须是大于0的数，实际为NaN
            column.twice 列重复：size
            feature.unbound 必须绑定取值方法
            features.empty 至少要有一个特征
            minimum-tag-observations.range 不得小于0，实际为-1
            won-stages.unknown 必须是阶段new和ordered之一，实际为won
            churn.fallback 不得为负，实际为3
            churn.silence 已1天没有购买；超过30天有流失风险，超过60天视为流失，按该客户自己的购买间隔
            default.churn-fallback 180天后有流失风险，365天后视为流失（默认假设）
            default.new-customer 6个月以内为新客户
            lifecycle.first-bought 2017年8月1日首次购买，在最近1个月以内
            lifecycle.too-short 2017年7月31日首次购买，到2018年2月1日不满两个整年
            rfm.fall 必须逐档递减，3不是
            age.beyond-limit 超过1天
            age.beyond-longest-win 比我们赢过的任何一单都久（138天）
            age.beyond-p95-of-wins 比我们95%的赢单都久（136天）
            conversion.book 1个已结商机中有1个赢单
            conversion.stage 到过该阶段的2个商机中有1个赢单
            conversion.team 本团队7个中有5个赢单，并向全部团队收缩
            deal.abandoned 商机已放弃
            default.days-in-stage 按29天计，这是还有20个商机停留更久、之后又有商机离开的最后一天（默认假设）
            history.bounds 120个商机仍在进行中，比已离开的都久：若全部输单为20%，若与其他商机结局相同为12.5%
            history.bounds-later 30个商机仍在后面的阶段进行中，比离开这些阶段的都久：若全部输单为38%，若与其他商机结局相同为50%
            history.measured 根据40个赢单和1个输单测得
            history.no-paths 120个已结商机中有1个只知道结局：无法分阶段学习，只能就整个商机库学习
            history.other-process 1个商机属于流程a 1，不属于a 2，在这里学不到东西
            history.stayed 49个商机在商机库停留超过1天
            history.team 本团队有50个商机停留这么久，并向全部团队收缩
            place.stage 阶段“Proposal”
            probability.days-there 在此1天
            rate.of-left 离开阶段“Proposal”的商机
            qualification.section amber，7项中已答5项
            default.decision-days 1天内作出决定（默认假设）
            default.pass-mark 合格线60%（默认假设）
            default.soon-fallback 近期＝90天以内（默认假设）
            default.soon-won-cycle 近期＝一个赢单周期的中位数以内（57天）
            rating.no-class pass，接触级别不变：预计成交日已过
            risk.exception 确有后续商机时，经人批准可不受合格线限制（默认假设），由Li批准
            score.answer yes
            score.points 3分：未答
            score.summary Customer risk：10分，7项中已答5项，passed
            policy.contacts 不得为负，实际为3
            scheme.rule 所列层级必须与实际一样多，即3个，实际为3
            tiers.minimum 必须大于0，实际为3
            capacity.tier 20×Strategic
            pyramid.tie 3个价值相同的客户按编号分到Large和Small
            tier-rule.cumulative-value 累计价值
            unit.visits 1次拜访
            validation.area AUC 1
            validation.calibration 校准误差0.3422，分10组
            validation.happened 12,555个预测，发生3,658个，预期7954.5个
            accuracy.balanced 不偏不倚，4个期间合计偏差-3%
            accuracy.cautious 4个期间合计偏保守11%
            accuracy.limit 满4个期间且偏差达到10%即为偏高或偏低（默认假设）
            accuracy.optimistic 1个期间合计偏乐观14%
            checklist.outcomes 2026年1月6日的3次拜访中有1次写明了结果
            checklist.today 2026年1月6日计划拜访1次，已记录2次
            checklist.tomorrow 2026年1月6日计划拜访4次
            effort.minimum 最少的拜访所需的投入不得超过可用的2，实际为3
            form.field 编号重复：a
            funnel.step meetings÷转化率，向上取整
            combination.overlapping 1个期间与后面的期间重叠，不计在内
            combination.silent “同受市场影响的逐个商机概率”对这个期间给不出数字
            combination.too-few “进行中的商机按所处阶段以往的结果”只能在过去的1个期间上重演；需要4个
            family.deals 同受市场影响的逐个商机概率
            forecast.no-rate 商机A-1的金额为US$100.00，没有折算成EUR的汇率
            forecast.few-wins 已知只赢过12个有金额的商机，给出区间和概率需要20个：补充更早期间已关闭的商机及其金额会有帮助
            forecast.no-losses 已知赢过1,071个有金额的商机，却没有输过，无从得知未结商机能成交多少：补充全部商机（赢单和输单）会有帮助
            forecast.not-recorded 略去过去3个期间：当时的未结商机有一成以上没有说明何时录入
            forecast.recorded-when-happened 8,800个商机没有说明何时录入，在过去的期间里都当作发生时即已录入
            forecast.unrecorded 过去3个期间没有记录未结商机当时的金额，读取它的模型对这些期间不作预测
            origin.expected-close 预计成交日
            period-deals.close-passed 预计成交日已过
            accelerator.first 必须从完成率0%开始，实际为50%
            arrears.ask 不得小于1，实际为10
            arrears.ask-from 逾期满90天询问
            arrears.legal 不得小于移交清欠办的180天，实际为10
            arrears.office 不得小于开始询问的90天，实际为10
            commission.paid-back €100.00已退还客户，相应的提成已追回
            commission.points 1个点
            default.arrears-limits 逾期满90天询问、满365天移交法务部（默认假设）
            pay.part 配额50%起的部分
            dimension.unknown-parent 上级必须是成员之一，实际为x
            plan.day-outside-period 必须在目标的期间2026年1月5日至2026年1月5日之内，实际为2026年1月5日至2026年1月5日
            plan.over-assignment 分解目标为下达目标的105%
            points.checks 应做1次日点检，已做1次
            points.checks-missing 应做3次日点检，已做3次；缺dealer和market
            points.within-bounds 有基数的1个负责人中，0个在合理范围内
            reconciliation.middle-out 从第2级向上下两头
            settlement.sum 必须等于各下级所提的合计€500.00，实际为€500.00
            smart.assignable 必须落实到人，实际没有负责人
            target.against-baseline 为基数€500.00的105%，within bounds
            target.repeats-grown FY2026-Q1沿用FY2025-Q1，再增长12.5%
            target.ramp-month 爬坡期第3个月：全额配额的50%（默认假设）
            alert.below seller-3：attained为41.9%，低于60%
            attainment.projection 目标的87.5%：已完成÷计划至今应完成的比例
            gap.activity 活动量的变化
            projection.expected 已完成，加上进行中和后续商机的期望值
            run-rate.earliest 期间过了10%才推算（默认假设）
            adjustment.earlier 提前1天成交
            adjustment.in-order 基准、然后不作调整
            adjustment.later 推迟30天成交
            cheapest.proven coaching 0.5：达到€500.00，成本€30.00，已证明在这些档位中成本最低
            filter.all-of 由A负责、在East
            measure.quantile 销售额的0.1分位数
            measured.between 50%（40%至60%）
            scenario.count 1个情景
            scenario.result hire：€500.00，相差€500.00
            tornado.bar bad时为€500.00，good时为€500.00
            """.lines().map(line -> line.split(" ", 2)).collect(toMap(line -> line[0], line -> line[1]));

    private enum Module {
        CORE(CorePhrases.ENGLISH, ChineseCorePhrases.PHRASES),
        SCORING(ScoringPhrases.ENGLISH, ChineseScoringPhrases.PHRASES),
        PLANNING(PlanningPhrases.ENGLISH, ChinesePlanningPhrases.PHRASES);

        private final ImmutableMap<String, String> english;
        private final ImmutableMap<String, String> chinese;

        Module(ImmutableMap<String, String> english, ImmutableMap<String, String> chinese) {
            this.english = english;
            this.chinese = chinese;
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyCodeHasChineseAtTheSamePlace(Module module) {
        assertThat(module.chinese.keySet()).containsExactlyElementsOf(module.english.keySet());
    }

    @ParameterizedTest
    @EnumSource
    void bothLanguagesSayTheSameArguments(Module module) {
        assertThat(module.chinese)
                .allSatisfy((code, phrase) ->
                        assertThat(said(code, phrase)).isEqualTo(said(code, requireNonNull(module.english.get(code)))));
    }

    @ParameterizedTest
    @EnumSource
    void chineseHasNoPlural(Module module) {
        assertThat(module.chinese.values()).noneMatch(phrase -> phrase.contains("|"));
    }

    @ParameterizedTest
    @EnumSource
    void chineseIsWrittenInChineseCharacters(Module module) {
        assertThat(module.chinese)
                .allSatisfy((code, phrase) -> assertThat(
                                LATIN.matcher(PLACE.matcher(phrase).replaceAll(""))
                                        .replaceAll(""))
                        .doesNotContainPattern(LATIN_OR_HALF_WIDTH));
    }

    private static Set<String> said(String code, String phrase) {
        return Phrase.parse(code, phrase).said().collect(toSet());
    }

    @TestFactory
    Stream<DynamicTest> theSentencesReadAsChinese() {
        return SENTENCES.entrySet().stream()
                .map(sentence -> DynamicTest.dynamicTest(
                        sentence.getKey(),
                        () -> assertThat(PhraseBook.chinese().say(example(sentence.getKey())))
                                .isEqualTo(sentence.getValue())));
    }

    @Test
    void everyFamilyOfCodesHasASentence() {
        assertThat(families(SENTENCES.keySet()))
                .isEqualTo(families(English.BOOK.phrases().keySet()));
    }

    @ParameterizedTest
    @EnumSource
    void everyPluralAndOrdinalHasASentence(Module module) {
        assertThat(module.english.entrySet().stream()
                        .filter(phrase -> phrase.getValue().contains("|")
                                || phrase.getValue().contains("#}"))
                        .map(Map.Entry::getKey))
                .isSubsetOf(SENTENCES.keySet());
    }

    @Test
    void everyKindOfArgumentIsSaid() {
        assertThat(SENTENCES.keySet().stream()
                        .flatMap(code -> example(code).arguments().values().stream())
                        .map(Argument::kind))
                .contains(Argument.Kind.values());
    }

    private static Message example(String code) {
        return Stream.of(CorePhrasesTest.EXAMPLES, ScoringPhrasesTest.EXAMPLES, PlanningPhrasesTest.EXAMPLES)
                .flatMap(List::stream)
                .map(PhraseExample::message)
                .filter(message -> message.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> families(Set<String> codes) {
        return codes.stream()
                .map(code -> code.substring(0, (code + ".").indexOf('.')))
                .collect(toSet());
    }
}
