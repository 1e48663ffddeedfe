package io.stagecraft.planning.target;

/** The colour of an outlook; there is no second scale (domain model 12.5). */
public enum TrafficLight {
    /** The target will be reached. */
    GREEN,
    /** The target can be reached with difficulty. */
    AMBER,
    /** The target cannot be reached as things stand. */
    RED
}
