package io.stagecraft.core.message;

import com.google.common.collect.ImmutableMap;
import java.util.Map;

/** What {@code scoring} says, package by package. */
final class ScoringPhrases {
    static final Map<String, String> ENGLISH = ImmutableMap.<String, String>builder()
            // learning
            .put("logistic.average-deal", "average deal")
            .put("logistic.dependent", "{variable} follows from {others}, so its coefficient is not determined")
            .put("logistic.held-by-ridge", "only the ridge holds back what separates won from lost: {variables}")
            .put("logistic.intercept", "the intercept")
            .put("logistic.not-converged", "no maximum after {steps} {steps|step|steps}")
            .put(
                    "logistic.one-class",
                    "won and lost are both needed, but of {deals} {deals|deal|deals} {won} {won|was|were} won")
            .put("logistic.others", "the others")
            .put("logistic.separated", "no finite maximum: won and lost are separated without an error by {variables}")
            .put("logistic.variable", "{variable} {value}")
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
            .put("naive-bayes.prior", "won and lost so far")
            .put("naive-bayes.won-or-lost-not-counted", "no won and lost deals that reached {stage} were counted")
            .put("naive-bayes.won-stage", "{stage} is a won stage")
            // lifecycle
            .put("churn.fallback", "must not be negative but was {value}")
            .put("churn.fallback-order", "must be at least those at risk, {atRisk}, but was {value}")
            .put("churn.lost", "must be at least 1 but was {value}")
            .put("churn.minimum", "must be at least 2 but was {value}")
            .put("churn.quantile", "must be above 0 and at most 1 but was {value}")
            .put("lifecycle.growth", "must be above decliningFrom, {declining}, but was {value}")
            .put("lifecycle.new", "must not be negative but was {value}")
            .put("churn.few-purchases", "with fewer than {minimum} purchases")
            .put("churn.own-gaps", "by its own gaps")
            .put(
                    "churn.silence",
                    "{days} {days|day|days} silent; at risk above {atRisk}, lost above {lost}, {measured}")
            .put(
                    "default.churn-fallback",
                    "at risk after {atRisk} {atRisk|day|days}, lost after {lost}, our assumption")
            .put("default.lifecycle-growth", "growing from +{growing} over 12 months, declining from {declining}")
            .put("default.new-customer", "new for {months} {months|month|months}")
            .put("lifecycle.bought-nothing", "nothing bought in two years")
            .put("lifecycle.buys-again", "buys again after a year without")
            .put("lifecycle.fell", "{growth} against the year before")
            .put("lifecycle.first-bought", "first purchase on {first}, within the last {months} {months|month|months}")
            .put("lifecycle.rose", "+{growth} against the year before")
            .put("lifecycle.too-short", "first purchase on {first}, so there are no two full years before {end}")
            // lifetime
            .put("rfm.count", "must be as many as mostDays, {days}, but was {value}")
            .put("rfm.empty", "must be at least one")
            .put("rfm.fall", "must fall but was {value}")
            .put("rfm.rise", "must rise but was {value}")
            // probability
            .put("age.beyond-limit", "older than {days} {days|day|days}")
            .put("age.beyond-longest-win", "older than any deal we ever won ({days} {days|day|days})")
            .put("age.beyond-p95-of-wins", "older than 95 % of the deals we won ({days} {days|day|days})")
            .put("age.in-stage-unknown", "nobody knows how long the deal is in its stage")
            .put("age.none-left-later", "no deal was seen to leave {place} after its first day")
            .put("age.unknown", "nobody knows how old the deal is")
            .put("conversion.book", "{won} of {closed} closed deals {won|was|were} won")
            .put("conversion.stage", "{won} of {closed} deals that reached it {won|was|were} won")
            .put("conversion.team", "{won} of its {closed} {won|was|were} won, shrunk to all teams")
            .put("deal.abandoned", "the deal is abandoned")
            .put("deal.lost", "the deal is lost")
            .put("deal.won", "the deal is won")
            .put(
                    "default.days-in-stage",
                    "taken as {days} {days|day|days}, the last on which {minimum} {minimum|deal|deals} stayed longer and"
                            + " after which one left, our assumption")
            .put("default.stage-probability", "template probability for the stage, our assumption")
            .put(
                    "history.bounds",
                    "{deals} {deals|deal is|deals are} still open and older than any that left: {lower} if all of them are"
                            + " lost, {upper} if they end as the others did")
            .put("history.measured", "measured from {won} won and {lost} lost {lost|deal|deals}")
            .put(
                    "history.no-paths",
                    "{unrecorded} of {closed} closed deals {unrecorded|is|are} known by {unrecorded|its|their} end only:"
                            + " nothing is learned by stage, only for the book as a whole")
            .put(
                    "history.other-process",
                    "{deals} {deals|deal is|deals are} in process {other}, not in {process}, and"
                            + " {deals|teaches|teach} nothing here")
            .put("history.stayed", "{deals} {deals|deal|deals} stayed longer than {days} {days|day|days} in {place}")
            .put("history.team", "{deals} {deals|deal|deals} of the team stayed that long, shrunk to all teams")
            .put("history.too-few", "too few ({won} won and {lost} lost; it takes {wins} and {losses}, our assumption)")
            .put("logistic.unknown", "a number the model needs is unknown")
            .put("place.book", "the book")
            .put("place.stage", "stage {stage}")
            .put("probability.chance", "chance")
            .put("probability.completed", "completed")
            .put("probability.days-there", "{days} {days|day|days} there")
            .put("probability.given", "given by the caller")
            .put("probability.half", "half")
            .put("probability.half-of", "half of {part}")
            .put("probability.manual", "set by a person")
            .put("probability.not-computable", "not computable")
            .put("probability.on-entry", "{place} on entry")
            .put("probability.outlived", "outlived")
            .put("probability.parts", "{parts}")
            .put("probability.team", "team {team}")
            .put("probability.win", "win probability")
            .put("rate.of-left", "deals were seen to leave {place}")
            .put("rate.of-reached", "closed deals reached {place}")
            .put("rate.of-stayed", "deals stayed in {place}")
            .put("probability.computed", "computed")
            .put("rate.too-few", "too few ({number}) {of}; a rate takes {minimum}, our assumption")
            .put("stage.no-probability", "stage {stage} has no probability")
            // score
            .put("score.answer", "{answer}")
            .put("score.both", "{first}, {second}")
            .put("score.change", "{before} -> {after}")
            .put("score.highest-answered", "highest of what is answered")
            .put("score.initial-points", "initial points")
            .put("score.line", "{points} of at most {most}")
            .put("score.lowest-answered", "lowest of what is answered")
            .put("score.not-answered", "not answered")
            .put("score.not-scored", "not scored")
            .put("score.open", "not answered, {lowest} to {highest} points")
            .put("score.own-rule", "what the rule \"{rule}\" makes of the points")
            .put("score.points", "{points} points: {answer}")
            .put("score.question", "{question}")
            .put("score.undecided", "undecided between {worst} and {best}: {question} decides most")
            .put("score.weight-answered", "weight of what is answered")
            // tier
            .put("policy.contacts", "must not be negative but was {value}")
            .put("policy.share-of-time", "must be in [0, 1] but was {value}")
            .put("policy.visits", "must not be negative but was {value}")
            .put("scheme.rule", "must speak of as many tiers as there are, {tiers}, but was {value}")
            .put("scheme.tier-id", "must each have an id of their own but was {value}")
            .put("scheme.tiers", "must be 1 to {most} but was {value}")
            .put("scheme.time", "must not share out more than all of the time but was {value}")
            .put("tiers.minimum", "must be above 0 but was {value}")
            .put("tiers.minimum-order", "must be below the one of the tier above but was {value}")
            .put("tiers.minimums", "must be empty except under thresholds but was {value}")
            .put(
                    "tiers.name",
                    "must be there and not blank for a rule of the caller's own, and for no other, but was {value}")
            .put("tiers.own", "must be empty, and minimums too, under a rule of the caller's own but was {value}")
            .put("tiers.share", "must not be negative but was {value}")
            .put("tiers.shares", "must be empty under thresholds but was {value}")
            .put("tiers.shares-sum", "must sum to exactly 1 but was {value}")
            .put("capacity.tier", "{subjects} x {tier}")
            .put("capacity.visits", "visits needed a month")
            .put("default.classes-by-value", "classes by value 80, 15 and 5 %, our assumption")
            .put("default.contacts-per-class", "4 contacts a month for A, 2 for B, 1 for C, our assumption")
            .put("default.prospect", "value 0 counts as no purchase")
            .put("default.tier-split", "tier split by largest remainder, our assumption")
            .put("default.visits-a-day", "{visits} visits a day, our assumption")
            .put(
                    "default.visits-per-tier",
                    "visits per tier 1 a month for important, 1 a quarter for general customers, our assumption")
            .put("pyramid.rank", "rank")
            .put("pyramid.ranks", "{tier} takes ranks {first} to {last} of {size} by {rule}")
            .put(
                    "pyramid.tie",
                    "{customers} customers of equal value are divided between {upper} and {lower} by their key")
            .put("pyramid.tier", "tier")
            .put("pyramid.tier-name", "{tier}")
            .put("pyramid.value", "value")
            .put("tier-rule.cumulative-value", "cumulative value")
            .put("tier-rule.largest-remainder", "largest remainder")
            .put("tier-rule.rank-percent", "rank percent")
            .put("tier-rule.threshold", "threshold")
            // validation
            .put("validation.too-few", "too few ({happened} happened and {others} did not; it takes {minimum} of each)")
            .buildOrThrow();

    private ScoringPhrases() {}
}
