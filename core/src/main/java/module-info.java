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
@SuppressWarnings("module") // the two modules that core.numeric is for are built later
module io.stagecraft.core {
    requires com.google.common;
    requires static org.immutables.serial;
    requires static org.immutables.value.annotations;
    requires transitive org.joda.money;
    requires static transitive org.jspecify;

    exports io.stagecraft.core;
    exports io.stagecraft.core.apportion;
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
}
