/**
 * What a sales manager looks at every week: which open deals count, what is wrong with them, and what changed; start at
 * {@link io.stagecraft.core.inspection.PipelineInspection}.
 */
package io.stagecraft.core.inspection;
