/**
 * What a customer is worth over its life, from how recently, how often and for how much it buys; start at {@link
 * io.stagecraft.scoring.lifetime.LifetimeValue} and {@link io.stagecraft.scoring.lifetime.Rfm}.
 */
package io.stagecraft.scoring.lifetime;
