/**
 * Exact quotients, probabilities, exchange rates and texts by language; start at
 * {@link io.stagecraft.core.measure.Ratio}.
 */
package io.stagecraft.core.measure;
