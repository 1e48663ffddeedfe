package io.stagecraft.core.message;

import com.google.common.collect.ImmutableMap;
import java.util.Map;

/** What {@code scoring} says, package by package. */
final class ScoringPhrases {
    static final Map<String, String> ENGLISH = ImmutableMap.<String, String>builder()
            // learning
            .put("logistic.dependent", "{variable} follows from {others}, so its coefficient is not determined")
            .put("logistic.held-by-ridge", "only the ridge holds back what separates won from lost: {variables}")
            .put("logistic.intercept", "the intercept")
            .put("logistic.not-converged", "no maximum after {steps} {steps|step|steps}")
            .put(
                    "logistic.one-class",
                    "won and lost are both needed, but of {deals} {deals|deal|deals} {won} {won|was|were} won")
            .put("logistic.others", "the others")
            .put("logistic.separated", "no finite maximum: won and lost are separated without an error by {variables}")
            .put("naive-bayes.against", "{feature} speaks against winning ({share})")
            .put("naive-bayes.for", "{feature} speaks for winning ({share})")
            .put("naive-bayes.neutral", "{feature} speaks neither for nor against winning ({share})")
            .put("naive-bayes.never-lost", "{feature} was never lost")
            .put("naive-bayes.never-won", "{feature} was never won")
            .put(
                    "naive-bayes.never-won-and-never-lost",
                    "{neverWon} was never won and {neverLost} never lost, and nothing is added to counts")
            .put("naive-bayes.no-stage", "the stage is unknown")
            .put("naive-bayes.none-counted", "no deal that reached {stage} was counted")
            .put("naive-bayes.won-or-lost-not-counted", "no won and lost deals that reached {stage} were counted")
            .put("naive-bayes.won-stage", "{stage} is a won stage")
            // lifecycle
            .put("churn.few-purchases", "with fewer than {minimum} purchases")
            .put("churn.own-gaps", "by its own gaps")
            .put(
                    "churn.silence",
                    "{days} {days|day|days} silent; at risk above {atRisk}, lost above {lost}, {measured}")
            .put(
                    "default.churn-fallback",
                    "at risk after {atRisk} {atRisk|day|days}, lost after {lost}, our assumption")
            .put(
                    "default.lifecycle-growth",
                    "growing from +{growing} over 12 months, declining from {declining}")
            .put("default.new-customer", "new for {months} {months|month|months}")
            .put("lifecycle.bought-nothing", "nothing bought in two years")
            .put("lifecycle.buys-again", "buys again after a year without")
            .put("lifecycle.fell", "{growth} against the year before")
            .put("lifecycle.new", "first purchase on {first}, within the last {months} {months|month|months}")
            .put("lifecycle.rose", "+{growth} against the year before")
            .put("lifecycle.too-short", "first purchase on {first}, so there are no two full years before {end}")
            // probability
            .put("probability.computed", "computed")
            .put("rate.too-few", "too few ({number}) {of}; a rate takes {minimum}, our assumption")
            // tier
            .put("default.classes-by-value", "classes by value 80, 15 and 5 %, our assumption")
            .put("default.contacts-per-class", "4 contacts a month for A, 2 for B, 1 for C, our assumption")
            .put("default.prospect", "value 0 counts as no purchase")
            .put("default.tier-split", "tier split by largest remainder, our assumption")
            .put("default.visits-a-day", "{visits} visits a day, our assumption")
            .put(
                    "default.visits-per-tier",
                    "visits per tier 1 a month for important, 1 a quarter for general customers, our assumption")
            .put("pyramid.ranks", "{tier} takes ranks {first} to {last} of {size} by {rule}")
            .put(
                    "pyramid.tie",
                    "{customers} customers of equal value are divided between {upper} and {lower} by their key")
            .put("tier-rule.cumulative-value", "cumulative value")
            .put("tier-rule.largest-remainder", "largest remainder")
            .put("tier-rule.rank-percent", "rank percent")
            .put("tier-rule.threshold", "threshold")
            // validation
            .put("validation.too-few", "too few ({happened} happened and {others} did not; it takes {minimum} of each)")
            .buildOrThrow();

    private ScoringPhrases() {}
}
