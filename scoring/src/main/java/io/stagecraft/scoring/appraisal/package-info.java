/**
 * Appraisal of sellers by their results; start at {@link io.stagecraft.scoring.appraisal.PerformanceCard}.
 */
package io.stagecraft.scoring.appraisal;
