// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.lifecycle;

import io.stagecraft.core.Definition;
import io.stagecraft.core.measure.Ids;
import io.stagecraft.core.measure.Labels;
import io.stagecraft.core.measure.Named;
import java.io.Serializable;
import java.util.List;
import org.immutables.serial.Serial;
import org.immutables.value.Value;

/**
 * A reason why a customer stopped buying; a company may add its own (see the domain model, Lifecycle, churn, KPIs,
 * alerts). The ready ones are our assumption.
 */
@Definition(schemaVersion = 1)
@Serial.Structural
@Value.Immutable
public abstract class LapseReason implements Named, Serializable {
    /** The price. */
    public static final LapseReason PRICE = of("PRICE", Labels.of("Price").with("zh", "价格"));
    /** The product. */
    public static final LapseReason PRODUCT = of("PRODUCT", Labels.of("Product").with("zh", "产品"));
    /** The service. */
    public static final LapseReason SERVICE = of("SERVICE", Labels.of("Service").with("zh", "服务"));
    /** The relationship. */
    public static final LapseReason RELATIONSHIP =
            of("RELATIONSHIP", Labels.of("Relationship").with("zh", "客户关系"));
    /** A competitor took over. */
    public static final LapseReason COMPETITOR =
            of("COMPETITOR", Labels.of("Competitor").with("zh", "竞争对手"));
    /** The need is gone. */
    public static final LapseReason NEED_ENDED =
            of("NEED_ENDED", Labels.of("Need ended").with("zh", "不再需要"));
    /** The customer is gone. */
    public static final LapseReason BUSINESS_CLOSED =
            of("BUSINESS_CLOSED", Labels.of("Business closed").with("zh", "客户停业"));
    /** Not asked. */
    public static final LapseReason UNKNOWN = of("UNKNOWN", Labels.of("Unknown").with("zh", "未知"));

    LapseReason() {}

    /**
     * Returns a reason.
     *
     * @throws IllegalArgumentException if the id is blank
     */
    public static LapseReason of(String id, Labels labels) {
        return builder().id(id).labels(labels).build();
    }

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the ready reasons. */
    public static List<LapseReason> ready() {
        return List.of(PRICE, PRODUCT, SERVICE, RELATIONSHIP, COMPETITOR, NEED_ENDED, BUSINESS_CLOSED, UNKNOWN);
    }

    /** Returns the id. */
    @Override
    public abstract String id();

    /** Returns the name. */
    @Override
    public abstract Labels labels();

    @Value.Check
    void check() {
        Ids.check(id(), "id of a lapse reason", "label \"%s\"", labels());
    }

    /** Builds {@link LapseReason} instances; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableLapseReason.Builder {
        Builder() {}
    }
}
