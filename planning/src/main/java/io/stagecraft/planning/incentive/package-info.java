/**
 * Commission on money that was collected, and what is still owed; start at
 * {@link io.stagecraft.planning.incentive.CommissionPlan}. Nothing here is about base pay.
 */
package io.stagecraft.planning.incentive;
