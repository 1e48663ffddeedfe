package io.stagecraft.planning.plan;

import java.io.Serializable;

/**
 * An earlier plan that a split stays near: its numbers and how they were made, but not what that plan stayed near in its turn,
 * so that a plan made again every day keeps one earlier plan and not all of them.
 */
record Earlier(TargetSplit split, PlanCells cells) implements Serializable {}
