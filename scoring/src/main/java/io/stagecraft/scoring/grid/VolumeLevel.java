package io.stagecraft.scoring.grid;

/** How much a machine is used, against a cut. */
public enum VolumeLevel {
    /** At least the cut. */
    HIGH,
    /** Less than the cut. */
    LOW
}
