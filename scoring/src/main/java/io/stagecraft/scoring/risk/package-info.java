/**
 * Screening of customers by risk, and the contact that each deserves; start at {@link
 * io.stagecraft.scoring.risk.CustomerRisk}.
 */
package io.stagecraft.scoring.risk;
