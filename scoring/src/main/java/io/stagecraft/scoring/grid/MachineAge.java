// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.grid;

/** The age of a machine, as far as replacing it is concerned. */
public enum MachineAge {
    /** Its lease ends soon, or it has been in use for long. */
    OLD,
    /** Neither. */
    RECENT
}
