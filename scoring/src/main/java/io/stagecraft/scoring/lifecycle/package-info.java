/**
 * The lifecycle of customers by their purchases, from new to lost, and how lost ones are won back; start at {@link
 * io.stagecraft.scoring.lifecycle.LifecycleRules} and {@link io.stagecraft.scoring.lifecycle.ChurnRules}.
 *
 * @since 0.1.0
 */
@NullMarked
package io.stagecraft.scoring.lifecycle;

import org.jspecify.annotations.NullMarked;
