// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.customer;

import io.stagecraft.core.comparison.Comparison;
import io.stagecraft.core.measure.Labels;
import java.util.List;

/** The size of a customer as an organisation, and what follows for selling to it (see the domain model, Customer size classes). */
public enum CustomerSize {
    /** A large customer. */
    LARGE,
    /** An ordinary customer. */
    ORDINARY,
    /** A small group or an individual. */
    SMALL;

    private static final Comparison<CustomerSize> COMPARISON =
            Comparison.ofTable(Labels.of("Customer size classes").with("zh", "客户规模"), List.of(values()), """
                    organisation: Organisation (组织结构) | complex (复杂) | ordinary (一般) | simple (简单)
                    decision cycle: Decision cycle (决策周期) | long (长) | ordinary (一般) | fast (快速)
                    decision influences: Decision influences (决策影响因素) | many (多) | ordinary (普通) | few (少)
                    value to us: Value to us (对企业价值) | large (大) | medium (中) | ordinary (一般)
                    competition: Competition (竞争状况) | extremely fierce (异常激烈) | fierce (激烈) | ordinary (一般)
                    relationship importance: Relationship importance (客户关系的重要性) | often decisive (往往是决定因素) | very important (很重要) | ordinary (一般)
                    selling mode: Selling mode (销售模式) | key account management (大客户管理) | key-account selling (大客户销售) | telephone selling (电话销售)
                    """);

    /** Returns the labels. */
    public Labels labels() {
        return switch (this) {
            case LARGE -> Labels.of("Large customer").with("zh", "大型客户");
            case ORDINARY -> Labels.of("Ordinary customer").with("zh", "普通客户");
            case SMALL -> Labels.of("Small group or individual").with("zh", "小集团和个人客户");
        };
    }

    /** Returns the classes compared in seven aspects, as printed. */
    public static Comparison<CustomerSize> comparison() {
        return COMPARISON;
    }
}
