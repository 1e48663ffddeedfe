// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

import org.jspecify.annotations.NullMarked;

/**
 * Scores of deals and customers, each with its reasons.
 *
 * <p>Unless their documentation says otherwise, instances are immutable and safe for use by multiple threads as far as the
 * caller's own subjects and functions in them are, and values are equal by content. Java serialization carries values between JVMs
 * that run the same version of Stagecraft; it is no storage format, and not safe for untrusted bytes.
 *
 * <p>The sections that the documentation cites are those of {@code META-INF/stagecraft/domain-model.md} in the jar of core;
 * {@code terms.md} beside it finds its terms in English and Chinese.
 */
@NullMarked
@SuppressWarnings("module") // io.stagecraft.json is built later
module io.stagecraft.scoring {
    requires com.google.common;
    requires transitive io.stagecraft.core;
    requires static org.immutables.serial;
    requires static org.immutables.value.annotations;
    requires static transitive org.jspecify;
    requires org.slf4j;

    exports io.stagecraft.scoring.appraisal;
    exports io.stagecraft.scoring.card;
    exports io.stagecraft.scoring.grid;
    exports io.stagecraft.scoring.learning;
    exports io.stagecraft.scoring.lifecycle;
    exports io.stagecraft.scoring.lifetime;
    exports io.stagecraft.scoring.probability;
    exports io.stagecraft.scoring.qualification;
    exports io.stagecraft.scoring.ranking;
    exports io.stagecraft.scoring.risk;
    exports io.stagecraft.scoring.score;
    exports io.stagecraft.scoring.tier;
    exports io.stagecraft.scoring.validation;

    // how stored values are made again, by their builders and with all checks
    opens io.stagecraft.scoring.appraisal to
            io.stagecraft.json;
    opens io.stagecraft.scoring.card to
            io.stagecraft.json;
    opens io.stagecraft.scoring.grid to
            io.stagecraft.json;
    opens io.stagecraft.scoring.learning to
            io.stagecraft.json;
    opens io.stagecraft.scoring.lifecycle to
            io.stagecraft.json;
    opens io.stagecraft.scoring.lifetime to
            io.stagecraft.json;
    opens io.stagecraft.scoring.probability to
            io.stagecraft.json;
    opens io.stagecraft.scoring.qualification to
            io.stagecraft.json;
    opens io.stagecraft.scoring.ranking to
            io.stagecraft.json;
    opens io.stagecraft.scoring.risk to
            io.stagecraft.json;
    opens io.stagecraft.scoring.score to
            io.stagecraft.json;
    opens io.stagecraft.scoring.tier to
            io.stagecraft.json;
    opens io.stagecraft.scoring.validation to
            io.stagecraft.json;
}
