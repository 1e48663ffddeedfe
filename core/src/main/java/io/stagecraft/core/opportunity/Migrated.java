package io.stagecraft.core.opportunity;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.immutables.value.Value;

/**
 * The deal was carried over to another process, or to another version of its own; its history stays as it was recorded.
 *
 * <p>Its stage, where it has another name now, and the statements that evidence is about are renamed; outcome, dates
 * and everything else stay.
 *
 * <p>Instances are immutable and safe for use by multiple threads. Java serialization carries them between
 * JVMs that run the same version of Stagecraft; it is no storage format and not safe for untrusted bytes.
 */
@Value.Immutable
public abstract non-sealed class Migrated implements DealEvent {
    Migrated() {}

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns when it happened. */
    @Override
    public abstract Instant at();

    /** Returns the id of the process that it came from. */
    public abstract String fromProcess();

    /** Returns the version of the process that it came from. */
    public abstract int fromVersion();

    /** Returns the id of the process that it belongs to now. */
    public abstract String toProcess();

    /** Returns the version of the process that it belongs to now, at least 1. */
    public abstract int toVersion();

    /** Returns the id of its stage in the old process. */
    public abstract String fromStage();

    /** Returns the id of its stage in the new process. */
    public abstract String toStage();

    /** Returns the new ids of statements by their old ones, one to one; statements not named keep their id. */
    public abstract Map<String, String> statements();

    @Value.Check
    void check() {
        checkArgument(toVersion() >= 1, "toVersion must be at least 1 but was %s", toVersion());
        checkArgument(
                Set.copyOf(statements().values()).size() == statements().size(),
                "statements must be renamed one to one but were %s",
                statements());
    }

    /** Builds {@link Migrated} events; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableMigrated.Builder {
        Builder() {}
    }
}
