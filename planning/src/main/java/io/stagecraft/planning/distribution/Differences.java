package io.stagecraft.planning.distribution;

import java.io.Serializable;

/** What a variant brought more than the model, trial by trial. */
final class Differences implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Moments moments = new Moments();
    private long better;
    private long worse;

    void add(long difference) {
        moments.add(difference);
        better += difference > 0 ? 1 : 0;
        worse += difference < 0 ? 1 : 0;
    }

    void add(Differences other) {
        moments.add(other.moments);
        better += other.better;
        worse += other.worse;
    }

    Moments moments() {
        return moments;
    }

    long better() {
        return better;
    }

    long worse() {
        return worse;
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof Differences other
                && moments.equals(other.moments)
                && better == other.better
                && worse == other.worse;
    }

    @Override
    public int hashCode() {
        return moments.hashCode();
    }
}
