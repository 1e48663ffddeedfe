/**
 * The value of customers over their life, from how recently, how often and for how much they buy; start at {@link
 * io.stagecraft.scoring.lifetime.LifetimeValue} and {@link io.stagecraft.scoring.lifetime.Rfm}.
 */
@NullMarked
@Serial.Structural
package io.stagecraft.scoring.lifetime;

import org.immutables.serial.Serial;
import org.jspecify.annotations.NullMarked;
