// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

import org.jspecify.annotations.NullMarked;

/**
 * Sales processes, deals, customers and what can be said of them; the ground that scoring and planning stand on.
 *
 * <p>Unless their documentation says otherwise, instances are immutable and safe for use by multiple threads as far as the
 * caller's own keys and functions in them are, and values are equal by content. Java serialization carries values between JVMs
 * that run the same version of Stagecraft; it is no storage format, and not safe for untrusted bytes.
 *
 * <p>The sections that the documentation cites are those of {@code META-INF/stagecraft/domain-model.md} in the jar of core;
 * {@code terms.md} beside it finds its terms in English and Chinese.
 */
@NullMarked
@SuppressWarnings("module") // the modules that packages are exported and opened to are built later
module io.stagecraft.core {
    requires com.google.common;
    requires static org.immutables.serial;
    requires static org.immutables.value.annotations;
    requires transitive org.joda.money;
    requires static transitive org.jspecify;

    exports io.stagecraft.core;
    exports io.stagecraft.core.apportion;
    exports io.stagecraft.core.check to
            io.stagecraft.scoring,
            io.stagecraft.planning;
    exports io.stagecraft.core.comparison;
    exports io.stagecraft.core.contact;
    exports io.stagecraft.core.customer;
    exports io.stagecraft.core.engine;
    exports io.stagecraft.core.explain;
    exports io.stagecraft.core.history;
    exports io.stagecraft.core.inspection;
    exports io.stagecraft.core.measure;
    exports io.stagecraft.core.message;
    exports io.stagecraft.core.numeric to
            io.stagecraft.scoring,
            io.stagecraft.planning;
    exports io.stagecraft.core.opportunity;
    exports io.stagecraft.core.performance;
    exports io.stagecraft.core.pipeline;
    exports io.stagecraft.core.problem;
    exports io.stagecraft.core.process;
    exports io.stagecraft.core.recording;
    exports io.stagecraft.core.seller;
    exports io.stagecraft.core.stakeholder;
    exports io.stagecraft.core.statistics;
    exports io.stagecraft.core.terms;
    exports io.stagecraft.core.territory;
    exports io.stagecraft.core.time;

    // how stored values are made again, by their builders and with all checks
    opens io.stagecraft.core.apportion to
            io.stagecraft.json;
    opens io.stagecraft.core.check to
            io.stagecraft.json;
    opens io.stagecraft.core.comparison to
            io.stagecraft.json;
    opens io.stagecraft.core.contact to
            io.stagecraft.json;
    opens io.stagecraft.core.customer to
            io.stagecraft.json;
    opens io.stagecraft.core.engine to
            io.stagecraft.json;
    opens io.stagecraft.core.explain to
            io.stagecraft.json;
    opens io.stagecraft.core.history to
            io.stagecraft.json;
    opens io.stagecraft.core.inspection to
            io.stagecraft.json;
    opens io.stagecraft.core.measure to
            io.stagecraft.json;
    opens io.stagecraft.core.message to
            io.stagecraft.json;
    opens io.stagecraft.core.numeric to
            io.stagecraft.json;
    opens io.stagecraft.core.opportunity to
            io.stagecraft.json;
    opens io.stagecraft.core.performance to
            io.stagecraft.json;
    opens io.stagecraft.core.pipeline to
            io.stagecraft.json;
    opens io.stagecraft.core.problem to
            io.stagecraft.json;
    opens io.stagecraft.core.process to
            io.stagecraft.json;
    opens io.stagecraft.core.recording to
            io.stagecraft.json;
    opens io.stagecraft.core.seller to
            io.stagecraft.json;
    opens io.stagecraft.core.stakeholder to
            io.stagecraft.json;
    opens io.stagecraft.core.statistics to
            io.stagecraft.json;
    opens io.stagecraft.core.terms to
            io.stagecraft.json;
    opens io.stagecraft.core.territory to
            io.stagecraft.json;
    opens io.stagecraft.core.time to
            io.stagecraft.json;
}
