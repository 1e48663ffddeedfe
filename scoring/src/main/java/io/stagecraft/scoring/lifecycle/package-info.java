/**
 * Whether a customer is new, growing, declining, falling silent or lost, by its purchases, and how a lost one is won back; start at
 * {@link io.stagecraft.scoring.lifecycle.LifecycleRules} and {@link io.stagecraft.scoring.lifecycle.ChurnRules}.
 */
package io.stagecraft.scoring.lifecycle;
