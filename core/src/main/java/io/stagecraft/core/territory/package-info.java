/**
 * A territory: how its customers divide, who owns them, whom to visit first, and what was lost in it unseen; start at
 * {@link io.stagecraft.core.territory.TerritoryAnalysis}.
 */
@NullMarked
@Serial.Structural
package io.stagecraft.core.territory;

import org.immutables.serial.Serial;
import org.jspecify.annotations.NullMarked;
