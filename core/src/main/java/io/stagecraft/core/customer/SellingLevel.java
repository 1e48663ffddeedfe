package io.stagecraft.core.customer;

import io.stagecraft.core.measure.Labels;
import java.util.Map;

/**
 * At which level a seller meets the customer, from the product to the business (domain model, section 4.1).
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

    /** Returns what people call it. */
    public Labels labels() {
        return switch (this) {
            case L1_PRODUCT -> Labels.of("Level 1: product").with("zh", "第一级:产品");
            case L2_SOLUTION -> Labels.of("Level 2: solution").with("zh", "第二级:解决方案");
            case L3_BUSINESS -> Labels.of("Level 3: business").with("zh", "第三级:业务");
        };
    }

    /** Returns what marks this level, by the aspect compared, in the printed order; each level has the same aspects. */
    public Map<String, Labels> aspects() {
        return switch (this) {
            case L1_PRODUCT ->
                Aspects.of(
                        "focus",
                        "call, visit, event",
                        "电话/拜访/事件",
                        "subject",
                        "product",
                        "产品",
                        "cooperation",
                        "passive",
                        "被动",
                        "value",
                        "price",
                        "价格",
                        "contact",
                        "lower level",
                        "基层",
                        "impression of the seller",
                        "knows the product",
                        "了解产品",
                        "impression of the visit",
                        "an interruption",
                        "打扰",
                        "result",
                        "wants it over quickly",
                        "希望尽快结束");
            case L2_SOLUTION ->
                Aspects.of(
                        "focus",
                        "process",
                        "流程",
                        "subject",
                        "solution and benefit",
                        "解决方案和利益",
                        "cooperation",
                        "proactive",
                        "主动",
                        "value",
                        "cost saving",
                        "节省成本",
                        "contact",
                        "middle managers",
                        "中层经理",
                        "impression of the seller",
                        "knows my needs",
                        "了解我的需求",
                        "impression of the visit",
                        "thanks for coming",
                        "感谢来访",
                        "result",
                        "I will contact you",
                        "我会联系你");
            case L3_BUSINESS ->
                Aspects.of(
                        "focus",
                        "customer",
                        "客户",
                        "subject",
                        "business",
                        "业务",
                        "cooperation",
                        "interactive",
                        "互动",
                        "value",
                        "return on investment",
                        "投资回报",
                        "contact",
                        "top level",
                        "高层",
                        "impression of the seller",
                        "business adviser",
                        "商务顾问",
                        "impression of the visit",
                        "glad to know you",
                        "很高兴认识你",
                        "result",
                        "relationship established",
                        "建立关系");
        };
    }
}
