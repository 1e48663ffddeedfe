package io.stagecraft.core.customer;

import io.stagecraft.core.measure.Labels;
import java.util.Map;

/** How an account manager works, from orders to relationships (domain model, section 4.3). */
public enum AccountManagerType {
    /** Looks for orders that are there: the cheese finder. */
    ORDER_SEEKER,
    /** Makes needs grow: the cheese maker. */
    NEED_CREATOR,
    /** Looks after long relationships: the cheese manager. */
    RELATIONSHIP_MANAGER;

    /** Returns what people call it. */
    public Labels labels() {
        return switch (this) {
            case ORDER_SEEKER -> Labels.of("Order seeker").with("zh", "寻找奶酪型");
            case NEED_CREATOR -> Labels.of("Need creator").with("zh", "创造奶酪型");
            case RELATIONSHIP_MANAGER -> Labels.of("Relationship manager").with("zh", "管理奶酪型");
        };
    }

    /** Returns what marks this type, by the aspect compared, in the printed order; each type has the same aspects. */
    public Map<String, Labels> aspects() {
        return switch (this) {
            case ORDER_SEEKER ->
                Aspects.of(
                        "orientation",
                        "order",
                        "订单",
                        "enters at",
                        "evaluation stage",
                        "评估阶段",
                        "competes by",
                        "price and performance, head-on",
                        "价格和性能",
                        "supplier status",
                        "optional",
                        "可选",
                        "relationship breadth",
                        "limited",
                        "有限",
                        "contact",
                        "little",
                        "少",
                        "knows",
                        "own product",
                        "自己的产品",
                        "results",
                        "unstable",
                        "不稳定",
                        "fits",
                        "opening new markets",
                        "开拓新市场");
            case NEED_CREATOR ->
                Aspects.of(
                        "orientation",
                        "customer need",
                        "客户需求",
                        "enters at",
                        "preparation stage",
                        "准备阶段",
                        "competes by",
                        "grasp of the need",
                        "把握需求",
                        "supplier status",
                        "preferred",
                        "优先",
                        "relationship breadth",
                        "broader, mostly middle level",
                        "较广,以中层为主",
                        "contact",
                        "more",
                        "较多",
                        "knows",
                        "customer need",
                        "客户需求",
                        "results",
                        "fairly stable",
                        "较稳定",
                        "fits",
                        "customers whose relationship needs consolidating",
                        "关系需要巩固的客户");
            case RELATIONSHIP_MANAGER ->
                Aspects.of(
                        "orientation",
                        "relationship",
                        "关系",
                        "enters at",
                        "preparation stage",
                        "准备阶段",
                        "competes by",
                        "customer relationship",
                        "客户关系",
                        "supplier status",
                        "long-term partner",
                        "长期伙伴",
                        "relationship breadth",
                        "broad, middle and top level",
                        "广泛,中高层",
                        "contact",
                        "extensive inside the customer",
                        "客户内部广泛接触",
                        "knows",
                        "customer in depth",
                        "深入了解客户",
                        "results",
                        "stable",
                        "稳定",
                        "fits",
                        "key accounts, long-term partners",
                        "重点客户,长期伙伴");
        };
    }
}
