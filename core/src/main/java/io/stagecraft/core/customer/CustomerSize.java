package io.stagecraft.core.customer;

import io.stagecraft.core.measure.Labels;
import java.util.Map;

/** How large a customer is as an organisation, and what follows for selling to it (domain model, section 4.4). */
public enum CustomerSize {
    /** A large customer. */
    LARGE,
    /** An ordinary customer. */
    ORDINARY,
    /** A small group or an individual. */
    SMALL;

    /** Returns what people call it. */
    public Labels labels() {
        return switch (this) {
            case LARGE -> Labels.of("Large customer").with("zh", "大型客户");
            case ORDINARY -> Labels.of("Ordinary customer").with("zh", "普通客户");
            case SMALL -> Labels.of("Small group or individual").with("zh", "小集团和个人客户");
        };
    }

    /** Returns what marks this class, by the aspect compared, in the printed order; each class has the same aspects. */
    public Map<String, Labels> aspects() {
        return switch (this) {
            case LARGE ->
                Aspects.of(
                        "organisation",
                        "complex",
                        "复杂",
                        "decision cycle",
                        "long",
                        "长",
                        "decision influences",
                        "many",
                        "多",
                        "value to us",
                        "large",
                        "大",
                        "competition",
                        "extremely fierce",
                        "极其激烈",
                        "relationship importance",
                        "often decisive",
                        "往往是决定性的",
                        "selling mode",
                        "key account management",
                        "大客户管理");
            case ORDINARY ->
                Aspects.of(
                        "organisation",
                        "medium",
                        "中等",
                        "decision cycle",
                        "medium",
                        "中等",
                        "decision influences",
                        "ordinary",
                        "一般",
                        "value to us",
                        "medium",
                        "中等",
                        "competition",
                        "fierce",
                        "激烈",
                        "relationship importance",
                        "very important",
                        "非常重要",
                        "selling mode",
                        "key-account selling",
                        "大客户销售");
            case SMALL ->
                Aspects.of(
                        "organisation",
                        "simple",
                        "简单",
                        "decision cycle",
                        "fast",
                        "快",
                        "decision influences",
                        "few",
                        "少",
                        "value to us",
                        "ordinary",
                        "一般",
                        "competition",
                        "ordinary",
                        "一般",
                        "relationship importance",
                        "ordinary",
                        "一般",
                        "selling mode",
                        "telephone selling",
                        "电话销售");
        };
    }
}
