/**
 * Appraisal of sellers and dealers by what they did and reached; start at
 * {@link io.stagecraft.scoring.appraisal.PerformanceCard}.
 */
@NullMarked
package io.stagecraft.scoring.appraisal;

import org.jspecify.annotations.NullMarked;
