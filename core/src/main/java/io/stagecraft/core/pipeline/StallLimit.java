package io.stagecraft.core.pipeline;

import io.stagecraft.core.explain.DefaultUsed;
import java.io.Serializable;
import org.immutables.value.Value;

/**
 * After how many days in a stage a deal is stalled, and where that number comes from.
 */
@Value.Immutable
public abstract class StallLimit implements Serializable {
    StallLimit() {}

    /** Where a limit comes from, the best first. */
    public enum Basis {
        /** So many won deals were not longer in the stage. */
        WON_DEALS,
        /** The process says so. */
        PROCESS,
        /** Nobody said anything. */
        DEFAULT
    }

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the id of the stage. */
    public abstract String stage();

    /** Returns what to call the stage; its id unless said otherwise. */
    @Value.Default
    public String label() {
        return stage();
    }

    /** Returns the number of days beyond which a deal is stalled, at least 0. */
    public abstract long days();

    /** Returns where it comes from. */
    public abstract Basis basis();

    /** Returns the percentage of won deals that did not exceed it, if it comes from them; 80 unless said otherwise. */
    @Value.Default
    public int percent() {
        return 80;
    }

    /** Returns the limit in words. */
    public DefaultUsed used() {
        String days = days() + " days";
        return switch (basis()) {
            case WON_DEALS ->
                DefaultUsed.of(
                        "stall-limit",
                        days,
                        "P" + percent() + " of won deals",
                        "stalled in \"" + label() + "\" beyond " + days + ", which " + percent()
                                + " % of won deals did not exceed");
            case PROCESS ->
                DefaultUsed.of(
                        "stall-limit",
                        days,
                        "the process",
                        "stalled in \"" + label() + "\" beyond " + days + " of the process");
            case DEFAULT ->
                DefaultUsed.of(
                        "stall-limit",
                        days,
                        "our assumption",
                        "stalled in \"" + label() + "\" beyond " + days + ", our assumption");
        };
    }

    /** Builds {@link StallLimit} instances; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableStallLimit.Builder {
        Builder() {}
    }
}
