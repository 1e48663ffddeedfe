/**
 * Splits a total over parts so that the parts add up to it exactly, whatever the weights.
 *
 * <p>Entry point: {@link io.stagecraft.core.apportion.Apportionment}.
 */
package io.stagecraft.core.apportion;
