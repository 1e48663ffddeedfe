// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.qualification;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.stagecraft.core.Definition;
import io.stagecraft.core.explain.DefaultUsed;
import io.stagecraft.core.measure.Ids;
import io.stagecraft.core.measure.Labels;
import io.stagecraft.core.message.Message;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** A source of leads, with a rank; a company adds its own (see the domain model, Lead sources). */
@Definition(schemaVersion = 1)
@Value.Immutable
public abstract class LeadSource implements Serializable, WithLeadSource {
    /** The rank of a source that gives the least. */
    public static final int LOW = 1;

    /** The rank of a source of middling value. */
    public static final int MEDIUM = 2;

    /** The rank of a source that is somewhat better than middling. */
    public static final int MEDIUM_HIGH = 3;

    /** The rank of a source that gives the most. */
    public static final int HIGH = 4;

    LeadSource() {}

    /**
     * Returns a source.
     *
     * @param id the id, not blank
     * @param english what people call it
     * @param rank how much it is worth, higher being better, from 0
     * @throws IllegalArgumentException if the id is blank or the rank negative
     */
    public static LeadSource of(String id, String english, int rank) {
        requireNonNull(english, "english");
        return builder().id(id).labels(Labels.of(english)).rank(rank).build();
    }

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the five sources that survive of the ten that the handbook lists, in its order. */
    public static List<LeadSource> handbook() {
        return List.of(
                ready(
                                "trade-journal",
                                "trade journals",
                                "专业期刊杂志",
                                Labels.of("projects and customers' developments")
                                        .with("zh", "项目信息和客户动态"),
                                MEDIUM)
                        .withDefaultUsed(DefaultUsed.of("rank", Message.of("default.trade-journals-rank"))),
                ready(
                        "yellow-pages",
                        "yellow pages",
                        "电话黄页",
                        Labels.of("phone and address of an industry prospect").with("zh", "行业潜在客户的电话和地址"),
                        LOW),
                ready(
                        "non-competing-salespeople",
                        "salespeople of firms that do not compete",
                        "非竞争企业的销售人员",
                        Labels.of("the person responsible").with("zh", "负责人是谁"),
                        MEDIUM_HIGH),
                ready(
                        "customer-referral",
                        "referral by existing customers",
                        "老客户介绍",
                        Labels.of("same industry or private tie").with("zh", "同行业或私人关系"),
                        HIGH),
                ready(
                        "friends",
                        "recommended by friends",
                        "朋友推荐",
                        Labels.of("an introduction").with("zh", "引荐"),
                        HIGH));
    }

    private static LeadSource ready(String id, String english, String chinese, Labels gives, int rank) {
        return builder()
                .id(id)
                .labels(Labels.of(english).with("zh", chinese))
                .gives(gives)
                .rank(rank)
                .build();
    }

    /** Returns the id, not blank. */
    public abstract String id();

    /** Returns the labels. */
    public abstract Labels labels();

    /** Returns the worth, higher being better, from 0. */
    public abstract int rank();

    /** Returns the yield of a lead from it, or empty. */
    public abstract Optional<Labels> gives();

    /** Returns the default rank in words, or empty if a source or the caller gives it. */
    public abstract Optional<DefaultUsed> defaultUsed();

    @Value.Check
    void check() {
        Ids.check(id(), "id of a lead source");
        checkArgument(rank() >= 0, "rank must not be negative but was %s (lead source %s)", rank(), id());
    }

    /** Builds {@link LeadSource} instances; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableLeadSource.Builder {
        Builder() {}
    }
}
