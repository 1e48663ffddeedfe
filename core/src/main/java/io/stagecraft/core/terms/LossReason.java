// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.terms;

import io.stagecraft.core.Definition;
import io.stagecraft.core.measure.Ids;
import io.stagecraft.core.measure.Labels;
import io.stagecraft.core.measure.Named;
import java.io.Serializable;
import java.util.List;
import org.immutables.value.Value;

/**
 * A reason for which a deal was lost or given up (see the domain model, Inspection of a pipeline); the competitor is
 * recorded apart from it.
 *
 * <p>Events hold the {@link #id()}. The constants are the ready list; a company adds its own with {@link #of}.
 */
@Definition(schemaVersion = 1)
@Value.Immutable
public abstract class LossReason implements Named, Serializable {
    /** The price was too high for the value seen. */
    public static final LossReason PRICE_VALUE =
            of("PRICE_VALUE", Labels.of("Price against value").with("zh", "价格与价值不符"));
    /** The solution did not fit. */
    public static final LossReason FIT =
            of("FIT", Labels.of("Fit of the solution").with("zh", "方案不适合"));
    /** The time was wrong. */
    public static final LossReason TIMING = of("TIMING", Labels.of("Timing").with("zh", "时机不对"));
    /** There was no money. */
    public static final LossReason NO_BUDGET =
            of("NO_BUDGET", Labels.of("No budget").with("zh", "没有预算"));
    /** The customer decided nothing. */
    public static final LossReason NO_DECISION =
            of("NO_DECISION", Labels.of("The customer decided nothing").with("zh", "客户没有作决定"));
    /** Another supplier stood closer to the customer. */
    public static final LossReason RELATIONSHIP =
            of("RELATIONSHIP", Labels.of("Relationship").with("zh", "客户关系"));
    /** The terms were not agreed. */
    public static final LossReason TERMS = of("TERMS", Labels.of("Terms").with("zh", "条件没有谈拢"));
    /** Lost before we reached the customer's study of solutions: the uncontacted loss. */
    public static final LossReason LOST_UNSEEN =
            of("LOST_UNSEEN", Labels.of("Lost unseen").with("zh", "未接触性失败"));
    /** We decided not to pursue it; belongs to abandoned deals. */
    public static final LossReason DISQUALIFIED_BY_US =
            of("DISQUALIFIED_BY_US", Labels.of("Disqualified by us").with("zh", "我方判定不合格"));
    /** Not a deal at all; outside every rate. */
    public static final LossReason INVALID_DUPLICATE = builder()
            .id("INVALID_DUPLICATE")
            .labels(Labels.of("Invalid or duplicate").with("zh", "无效或重复"))
            .isOutsideRates(true)
            .build();
    /** Anything else. */
    public static final LossReason OTHER = of("OTHER", Labels.of("Other").with("zh", "其他"));

    LossReason() {}

    /**
     * Returns a reason that counts in rates.
     *
     * @throws IllegalArgumentException if the id is blank
     */
    public static LossReason of(String id, Labels labels) {
        return builder().id(id).labels(labels).build();
    }

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the ready reasons, in their order. */
    public static List<LossReason> ready() {
        return List.of(
                PRICE_VALUE,
                FIT,
                TIMING,
                NO_BUDGET,
                NO_DECISION,
                RELATIONSHIP,
                TERMS,
                LOST_UNSEEN,
                DISQUALIFIED_BY_US,
                INVALID_DUPLICATE,
                OTHER);
    }

    /** Returns the id, never blank. */
    @Override
    public abstract String id();

    /** Returns the labels. */
    @Override
    public abstract Labels labels();

    /** Returns whether a deal with this reason is outside all rates; by default false. */
    @Value.Default
    public boolean isOutsideRates() {
        return false;
    }

    @Value.Check
    void check() {
        Ids.check(id(), "id of a loss reason", "%s", labels());
    }

    /** Builds {@link LossReason} instances; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableLossReason.Builder {
        Builder() {}
    }
}
