/**
 * From targets to work: how many calls, people and visits they take, and where the effort goes; start at
 * {@link io.stagecraft.planning.activity.ReverseFunnel} and {@link io.stagecraft.planning.activity.EffortAllocation}.
 */
@NullMarked
@Serial.Structural
package io.stagecraft.planning.activity;

import org.immutables.serial.Serial;
import org.jspecify.annotations.NullMarked;
