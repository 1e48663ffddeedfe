package io.stagecraft.scoring.grid;

/** Whether a machine is due to be replaced. */
public enum MachineAge {
    /** Its lease ends soon, or it has been in use for long. */
    OLD,
    /** Neither. */
    RECENT
}
