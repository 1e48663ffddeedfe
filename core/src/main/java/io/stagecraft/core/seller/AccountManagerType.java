// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.seller;

import io.stagecraft.core.comparison.Comparison;
import io.stagecraft.core.measure.Labels;
import java.util.List;

/** The way in which an account manager works, from orders to relationships (see the domain model, Account-manager type). */
public enum AccountManagerType {
    /** Looks for orders that are there: the cheese finder. */
    ORDER_SEEKER,
    /** Makes needs grow: the cheese maker. */
    NEED_CREATOR,
    /** Looks after long relationships: the cheese manager. */
    RELATIONSHIP_MANAGER;

    private static final Comparison<AccountManagerType> COMPARISON =
            Comparison.ofTable(Labels.of("Account-manager types").with("zh", "客户经理类型"), List.of(values()), """
                    orientation: Orientation (导向) | order (订单) | customer need (客户需求) | relationship (关系)
                    enters at: Enters at (介入阶段) | evaluation stage (评估阶段) | preparation stage (准备阶段) | preparation stage (准备阶段)
                    competes by: Competes by (竞争方式) | price and performance, head-on (价格和性能，正面进攻) | grasp of the need (对需求的把握) | customer relationship (客户关系)
                    supplier status: Supplier status (供应商地位) | optional (可选可不选) | preferred (优先选择) | long-term partner (长期合作伙伴)
                    relationship breadth: Relationship breadth (关系广度) | limited (有限) | broader, mostly middle level (较广，尤其中层) | broad, middle and top level (中高层，广泛)
                    contact: Contact (联系) | little (较少) | more (较多) | extensive inside the customer (大量接触内部组织)
                    knows: Knows (了解) | own product (自己的产品) | customer need (客户需求) | customer in depth (深入了解客户)
                    results: Results (结果) | unstable (业绩不稳定) | fairly stable (较稳定) | stable (稳定)
                    fits: Fits (适合性) | opening new markets (开拓新市场) | customers and markets whose relationship needs consolidating (需要巩固关系) | key accounts, long-term partners (重点客户，长期合作伙伴)
                    """);

    /** Returns the labels. */
    public Labels labels() {
        return switch (this) {
            case ORDER_SEEKER -> Labels.of("Order seeker").with("zh", "寻找奶酪型");
            case NEED_CREATOR -> Labels.of("Need creator").with("zh", "创造奶酪型");
            case RELATIONSHIP_MANAGER -> Labels.of("Relationship manager").with("zh", "管理奶酪型");
        };
    }

    /** Returns the types compared in nine aspects, as printed. */
    public static Comparison<AccountManagerType> comparison() {
        return COMPARISON;
    }
}
