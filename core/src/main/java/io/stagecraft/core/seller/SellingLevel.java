// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.seller;

import io.stagecraft.core.comparison.Comparison;
import io.stagecraft.core.measure.Labels;
import java.util.List;

/**
 * The level at which a seller meets the customer, from the product to the business (see the domain model, Selling levels).
 *
 * <p>{@link #comparison()} tells them apart, and at which of them a seller sells.
 *
 * <p>Comparable to levels of relationship from vendor to trusted adviser in published account methods.
 */
public enum SellingLevel {
    /** Talks about the product and its price. */
    L1_PRODUCT,
    /** Talks about solutions and what they save. */
    L2_SOLUTION,
    /** Talks about the customer's business and what it returns. */
    L3_BUSINESS;

    private static final Comparison<SellingLevel> COMPARISON =
            Comparison.ofTable(Labels.of("Selling levels").with("zh", "销售层次"), List.of(values()), """
                    focus: Seller's focus (销售人员关注点) | call, visit, event (电话/拜访/事件) | process (流程) | customer (客户)
                    subject: Subject discussed (双方讨论点) | product (产品) | solution and benefit (解决方案和利益) | business (业务)
                    cooperation: Way of working (合作方式) | passive (被动) | proactive (主动) | interactive (互动)
                    value: Value (价值) | price (价格) | cost saving (节省成本) | return on investment (投资回报)
                    contact: Contact (与谁联系) | lower level (基层) | middle managers (中层经理) | top level (高层)
                    impression of the seller: Impression of the seller (对销售人员的印象) | knows the product (知道产品) | knows my needs (知道我的需求) | business adviser (业务顾问)
                    impression of the visit: Impression of the visit (对你拜访的印象) | an interruption (打断) | thanks for coming (谢谢你来拜访) | glad to know you (很高兴认识你)
                    result: Result (结果) | wants it over quickly (快快结束吧) | I will contact you (我会与你联系) | relationship established (建立关系)
                    """);

    /** Returns the labels. */
    public Labels labels() {
        return switch (this) {
            case L1_PRODUCT -> Labels.of("Level 1: product").with("zh", "第一级：产品");
            case L2_SOLUTION -> Labels.of("Level 2: solution").with("zh", "第二级：解决方案");
            case L3_BUSINESS -> Labels.of("Level 3: business").with("zh", "第三级：业务");
        };
    }

    /** Returns the levels compared in eight aspects, as printed. */
    public static Comparison<SellingLevel> comparison() {
        return COMPARISON;
    }
}
