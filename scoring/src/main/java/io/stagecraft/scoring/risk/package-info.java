/**
 * Screening of customers by risk, and how much contact each deserves; start at
 * {@link io.stagecraft.scoring.risk.CustomerRisk}.
 */
package io.stagecraft.scoring.risk;
