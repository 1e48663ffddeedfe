// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

import org.jspecify.annotations.NullMarked;

/**
 * Targets split exactly, tracked, forecast and varied.
 *
 * <p>Unless their documentation says otherwise, instances are immutable and safe for use by multiple threads as far as the
 * caller's own keys and functions in them are, and values are equal by content. Java serialization carries values between JVMs
 * that run the same version of Stagecraft; it is no storage format, and not safe for untrusted bytes.
 *
 * <p>The sections that the documentation cites are those of {@code META-INF/stagecraft/domain-model.md} in the jar of core;
 * {@code terms.md} beside it finds its terms in English and Chinese.
 */
@NullMarked
@SuppressWarnings("module") // io.stagecraft.json is built later
module io.stagecraft.planning {
    requires com.google.common;
    requires transitive io.stagecraft.scoring;
    requires static org.immutables.serial;
    requires static org.immutables.value.annotations;
    requires org.slf4j;

    exports io.stagecraft.planning.accuracy;
    exports io.stagecraft.planning.activity;
    exports io.stagecraft.planning.distribution;
    exports io.stagecraft.planning.forecast;
    exports io.stagecraft.planning.form;
    exports io.stagecraft.planning.incentive;
    exports io.stagecraft.planning.plan;
    exports io.stagecraft.planning.rollup;
    exports io.stagecraft.planning.settlement;
    exports io.stagecraft.planning.target;
    exports io.stagecraft.planning.tracking;
    exports io.stagecraft.planning.whatif;

    // how stored values are made again, by their builders and with all checks
    opens io.stagecraft.planning.accuracy to
            io.stagecraft.json;
    opens io.stagecraft.planning.activity to
            io.stagecraft.json;
    opens io.stagecraft.planning.distribution to
            io.stagecraft.json;
    opens io.stagecraft.planning.division to
            io.stagecraft.json;
    opens io.stagecraft.planning.form to
            io.stagecraft.json;
    opens io.stagecraft.planning.forecast to
            io.stagecraft.json;
    opens io.stagecraft.planning.incentive to
            io.stagecraft.json;
    opens io.stagecraft.planning.plan to
            io.stagecraft.json;
    opens io.stagecraft.planning.rollup to
            io.stagecraft.json;
    opens io.stagecraft.planning.settlement to
            io.stagecraft.json;
    opens io.stagecraft.planning.summation to
            io.stagecraft.json;
    opens io.stagecraft.planning.target to
            io.stagecraft.json;
    opens io.stagecraft.planning.tracking to
            io.stagecraft.json;
    opens io.stagecraft.planning.whatif to
            io.stagecraft.json;
}
