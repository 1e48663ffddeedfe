// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.grid;

/** The level of use of a machine, measured against a cut. */
public enum VolumeLevel {
    /** At least the cut. */
    HIGH,
    /** Less than the cut. */
    LOW
}
