/**
 * Forecast categories added up over a management tree: {@link io.stagecraft.planning.rollup.CategoryRollUp} keeps the owners' and the
 * managers' adjustments apart.
 */
package io.stagecraft.planning.rollup;
