// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.tier;

import io.stagecraft.core.explain.DefaultUsed;
import io.stagecraft.core.measure.Labels;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.message.Message;
import java.util.List;
import java.util.stream.Stream;

/** The ready schemes. */
final class ReadySchemes {
    static final String SPLIT = "tier-split";

    private static final DefaultUsed BY_LARGEST_REMAINDER = DefaultUsed.of(SPLIT, Message.of("default.tier-split"));

    static final TierScheme STRATEGIC_IMPORTANT_GENERAL = TierScheme.builder()
            .id("strategic-important-general")
            .addTiers(
                    tier("strategic", "Strategic", "战略客户")
                            .policy(TierPolicy.builder()
                                    .visitsPerMonth(Ratio.of(2))
                                    .price(TierTerms.BETTER)
                                    .credit(TierTerms.BETTER)
                                    .supply(TierTerms.BETTER)
                                    .ownerRole(Labels.of("salesperson, assisted by the sales department manager")
                                            .with("zh", "业务员负责，销售部经理协助"))
                                    .addVisitPurposes(
                                            Labels.of("settle matters on the spot")
                                                    .with("zh", "现场解决问题"),
                                            Labels.of("survey satisfaction").with("zh", "调查满意度"))
                                    .build())
                            .build(),
                    tier("important", "Important", "重要客户")
                            .policy(TierPolicy.builder()
                                    .visitsPerMonth(Ratio.one())
                                    .price(TierTerms.STANDARD)
                                    .credit(TierTerms.STANDARD)
                                    .supply(TierTerms.STANDARD)
                                    .ownerRole(Labels.of("salesperson, followed by the sales department manager")
                                            .with("zh", "业务员负责，销售部经理跟进"))
                                    .build())
                            .build(),
                    tier("general", "General", "一般客户")
                            .policy(TierPolicy.builder()
                                    .visitsPerMonth(Ratio.of(1, 3))
                                    .isPhoneAllowed(true)
                                    .price(TierTerms.STANDARD)
                                    .credit(TierTerms.REDUCED)
                                    .supply(TierTerms.STANDARD)
                                    .build())
                            .build())
            .rule(shares(20, 30, 50))
            .addDefaultsUsed(
                    BY_LARGEST_REMAINDER, DefaultUsed.of("visits-per-tier", Message.of("default.visits-per-tier")))
            .build();

    static final TierScheme KEY_ORDINARY_PROSPECT = TierScheme.builder()
            .id("key-ordinary-prospect")
            .addTiers(
                    timed("key", "Key", "重点客户", 10, 60).build(),
                    timed("ordinary", "Ordinary", "普通客户", 30, 30).build())
            .prospects(timed("prospect", "Prospect", "有可能成为客户的企业", 60, 10).build())
            .rule(shares(25, 75))
            .addDefaultsUsed(BY_LARGEST_REMAINDER)
            .build();

    static final TierScheme ABC = TierScheme.builder()
            .id("abc")
            .addTiers(contacted("A", 4), contacted("B", 2), contacted("C", 1))
            .rule(TierRule.cumulativeValue(percents(80, 15, 5)))
            .addDefaultsUsed(
                    DefaultUsed.of("classes-by-value", Message.of("default.classes-by-value")),
                    DefaultUsed.of("contacts-per-class", Message.of("default.contacts-per-class")))
            .build();

    static final TierScheme TOP_LARGE_MEDIUM_SMALL = TierScheme.builder()
            .id("top-large-medium-small")
            .addTiers(
                    tier("top", "Top", "顶级客户").build(),
                    tier("large", "Large", "大型客户").build(),
                    tier("medium", "Medium", "中型客户").build(),
                    tier("small", "Small", "小型客户").build())
            .prospects(tier("prospect", "Inactive, prospects and suspects", "不活跃客户、潜在客户和可能客户")
                    .build())
            .rule(shares(1, 4, 15, 80))
            .addDefaultsUsed(BY_LARGEST_REMAINDER)
            .build();

    private ReadySchemes() {}

    private static Tier.Builder tier(String id, String english, String chinese) {
        return Tier.builder().id(id).labels(Labels.of(english).with("zh", chinese));
    }

    private static Tier.Builder timed(String id, String english, String chinese, int expected, int time) {
        return tier(id, english, chinese)
                .expectedShare(Ratio.ofPercent(expected))
                .policy(TierPolicy.builder().shareOfTime(Ratio.ofPercent(time)).build());
    }

    private static Tier contacted(String id, int contactsPerMonth) {
        return tier(id, id, id + "类")
                .policy(TierPolicy.builder()
                        .contactsPerMonth(Ratio.of(contactsPerMonth))
                        .build())
                .build();
    }

    private static TierRule shares(Integer... percents) {
        return TierRule.shareOfCustomers(TierSplit.LARGEST_REMAINDER, percents(percents));
    }

    private static List<Ratio> percents(Integer... percents) {
        return Stream.of(percents).map(Ratio::ofPercent).toList();
    }
}
