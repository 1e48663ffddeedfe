// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.message;

import com.google.common.collect.ImmutableMap;

/** The English phrases of {@code scoring}, package by package. */
final class ScoringPhrases {
    static final ImmutableMap<String, String> ENGLISH = ImmutableMap.<String, String>builder()
            // appraisal
            .put("default.dealer-points", "strong, average and weak count 2, 1 and 0, our assumption")
            .put("default.performance-coverage", "rated from {coverage} of the weight, our assumption")
            .put("default.performance-points", "points rise evenly from 0 to the plan, our assumption")
            .put("default.performance-weights", "weights of the card, our assumption")
            // card
            .put("aggregation.own", "must not be the caller's own where cards stand on each other but was {value}")
            .put("answer.choice", "be a choice")
            .put("answer.finite", "be finite")
            .put("answer.in-band", "be in a band from \"{first}\" to \"{last}\"")
            .put("answer.number", "be a number")
            .put("answer.one-of", "be one of {options}")
            .put("answer.outside", "must {rule} but was {value}")
            .put("answer.to-one-of", "be to a question of the card, {questions},")
            .put("band.above", "above {from}")
            .put("band.above-to", "above {from} to {to}")
            .put("band.above-to-below", "above {from} to below {to}")
            .put("band.any", "any")
            .put("band.empty", "must begin below its end but was {value}")
            .put("band.from", "from {from}")
            .put("band.from-to-below", "{from} to below {to}")
            .put("band.gap", "must follow the band before it, \"{before}\", but was {value}")
            .put("band.overlap", "must not overlap the band before it, \"{before}\", but was {value}")
            .put("band.up-to", "up to {to}")
            .put("bands.count", "must be 1 to {most} but was {value}")
            .put("card.range", "{from} to {to}")
            .put("card.scale", "must be one of numbers where another card answers")
            .put("card.unknown", "must be one of {known} but was {value}")
            .put("cards.circle", "must not stand on themselves: {value}")
            .put("cards.none", "must have at least one")
            .put("class.bound", "must be given above the lowest class")
            .put("class.lowest", "must be absent in the lowest class but was {value}")
            .put("class.order", "must lie above that of the class below it, {below}, but was {value}")
            .put("class.unreachable", "must be reachable with some answers but was {value}")
            .put("classes.count", "must be at most {most} but was {value}")
            .put("classes.none", "must have at least one")
            .put("coverage.range", "must be from 0 % to 100 % but was {value}")
            .put("criteria.none", "must have at least one")
            .put("criterion.question", "{question} {answer}")
            .put("criterion.statement", "{question}: {answer}")
            .put("direction.falling", "must give points that are falling but was {before} before {value}")
            .put("direction.rising", "must give points that are rising but was {before} before {value}")
            .put("extractor.choice", "must be given as a choice")
            .put("extractor.missing", "must have an extractor")
            .put("extractor.number", "must be given as a number")
            .put("extractor.unknown", "must be a criterion of the card")
            .put("id.reserved", "must not be that of the initial points but was {value}")
            .put("initial.sum", "must be 0 unless the points are added but was {value}")
            .put("linear.decimals", "must be 0 to {most} but was {value}")
            .put("linear.empty", "must begin below its end but was {from} to {to}")
            .put(
                    "linear.points",
                    "must have points of at most {decimals} {decimals|decimal|decimals} at its ends but was {from} and {to}")
            .put("option.unknown", "must not be an answer nobody gave, {value}; use the rule for a missing answer")
            .put("options.count", "must be 1 to {most} but was {value}")
            .put("points.decimals", "must have weights and points of at most {most} decimals together but was {value}")
            .put(
                    "points.overflow",
                    "must stay within 2^60 units of the last decimal in all but was {points} points with {decimals} {decimals|decimal|decimals}")
            .put("range.differs", "must give points in the range of the first criterion, {first}, but was {value}")
            .put("range.zero", "must be able to give different points where the sum is normalised")
            .put("weight.not-positive", "must be above 0 but was {value}")
            .put("weight.weakest", "must be 1 where the weakest link counts but was {value}")
            // grid
            .put("axis.band-twice", "must differ but was {value}")
            .put("axis.bands", "must not be empty")
            .put("axis.edge-order", "must be below the one before, {before}, but was {value}")
            .put("axis.edges", "must be one fewer than the bands, {expected}, but was {value}")
            .put("default.attractiveness-mean", "our attractiveness, mean of 1 to 5")
            .put("default.high-volume", "high = at least the median of the machines looked at")
            .put(
                    "default.old-machine",
                    "old = lease ends within {lease} {lease|month|months}, or age from {age} {age|month|months}")
            .put("default.relationship-strength", "strength and trend of a relationship by its level, our assumption")
            .put("default.share-of-wallet", "share of the customer's yearly spend in our category")
            .put("grid.advice", "{advice}")
            .put("grid.advice-and-move", "{move}; {advice}")
            .put("grid.position", "{cell}; relationship: {relationship}, strength {strength} of 5, {trend}")
            .put("grid.position-unknown", "{cell}; relationship: unknown")
            .put("matrix.cell-missing", "must be there")
            .put("matrix.cell-outside", "must be of a row and a column of the matrix")
            .put("matrix.cell-twice", "must be there once")
            .put("matrix.column-twice", "must differ but was {value}")
            .put("matrix.columns", "must not be empty")
            .put("matrix.row-twice", "must differ but was {value}")
            .put("matrix.rows", "must not be empty")
            // learning
            .put("logistic.average-deal", "average deal")
            .put("logistic.dependent", "{variable} follows from {others}, so its coefficient is not determined")
            .put("logistic.held-by-ridge", "only the ridge holds back what separates won from lost: {variables}")
            .put("logistic.not-converged", "no maximum after {steps} {steps|step|steps}")
            .put(
                    "logistic.one-class",
                    "won and lost are both needed, but of {deals} {deals|deal|deals} {won} {won|was|were} won")
            .put("logistic.separated", "no finite maximum: won and lost are separated without an error by {variables}")
            .put("logistic.variable", "{variable} {value}")
            .put("naive-bayes.against", "{feature} speaks against winning ({share})")
            .put("naive-bayes.feature", "{variable}={value}")
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
            .put("added-count.range", "must be a number above 0 but was {value}")
            .put("column.twice", "duplicate column: {value}")
            .put("feature.unbound", "must be bound to a function")
            .put("features.empty", "must hold a feature")
            .put("minimum-tag-observations.range", "must be at least 0 but was {value}")
            .put("won-stages.unknown", "must be one of the stages {stages} but was {value}")
            // lifecycle
            .put("churn.fallback", "must not be negative but was {value}")
            .put("churn.fallback-order", "must be at least those at risk, {atRisk}, but was {value}")
            .put("churn.lost", "must be at least 1 but was {value}")
            .put("churn.minimum", "must be at least 2 but was {value}")
            .put("churn.quantile", "must be above 0 % and at most 100 % but was {value}")
            .put("lifecycle.growth", "must be above the growth from which one declines, {declining}, but was {value}")
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
            .put("rfm.count", "must be as many as the limits of days, {days}, but was {value}")
            .put("rfm.empty", "must be at least one")
            .put("rfm.fall", "must fall from score to score, which {value} does not")
            .put("rfm.rise", "must rise from score to score, which {value} does not")
            .put("rfm.tie", "{customers} customers of equal {measure} score {score} ({best} to {worst} by position)")
            // probability
            .put("age.beyond-limit", "older than {days} {days|day|days}")
            .put("age.beyond-longest-win", "older than any deal we ever won ({days} {days|day|days})")
            .put("age.beyond-p95-of-wins", "older than 95 % of the deals we won ({days} {days|day|days})")
            .put("age.in-stage-unknown", "the time of the deal in its stage is unknown")
            .put("age.none-left-later", "no deal was observed to leave {place} after its first day")
            .put("age.unknown", "the age of the deal is unknown")
            .put("conversion.book", "{won} of {closed} closed {closed|deal|deals} {won|was|were} won")
            .put("conversion.stage", "{won} of {closed} {closed|deal|deals} that reached it {won|was|were} won")
            .put("conversion.team", "{won} of its {closed} {won|was|were} won, shrunk to all teams")
            .put("deal.abandoned", "the deal is abandoned")
            .put("deal.lost", "the deal is lost")
            .put("deal.won", "the deal is won")
            .put(
                    "default.days-in-stage",
                    "taken as {days} {days|day|days}, the last on which {minimum} {minimum|deal|deals} stayed longer and"
                            + " after which one left, our assumption")
            .put("default.funnel-probability", "template probability for the funnel stage, our assumption")
            .put("default.milestone-probability", "milestone yield, not verified")
            .put("default.published-probability", "published default of the system")
            .put("default.stage-probability", "template probability for the stage, our assumption")
            .put(
                    "history.bounds",
                    "{deals} {deals|deal is|deals are} still open and older than any that left: {lower} if all of them are"
                            + " lost, {upper} if they end as the others did")
            .put(
                    "history.bounds-later",
                    "{deals} {deals|deal is|deals are} still open in later stages and older than any that left these: {lower} if all"
                            + " of them are lost, {upper} if they end as the others did")
            .put("history.measured", "measured from {won} won and {lost} lost {lost|deal|deals}")
            .put(
                    "history.no-paths",
                    "{unrecorded} of {closed} closed {closed|deal|deals} {unrecorded|is|are} known by {unrecorded|its|their} end only:"
                            + " nothing is learned by stage, only for the book as a whole")
            .put(
                    "history.other-process",
                    "{deals} {deals|deal is|deals are} in process {other}, not in {process}, and"
                            + " {deals|teaches|teach} nothing here")
            .put("history.sampled", "chances are learned from a sample of the book, {read} of its {deals} deals")
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
            .put("rate.of-left", "deals were observed to leave {place}")
            .put("rate.of-reached", "closed deals reached {place}")
            .put("rate.of-stayed", "deals stayed in {place}")
            .put("probability.computed", "computed")
            .put("rate.too-few", "too few ({number}) {of}; a rate takes {minimum}, our assumption")
            .put("stage.no-probability", "stage {stage} has no probability")
            // qualification
            .put("default.critical-fit", "red by a no to solution fit, our assumption")
            .put(
                    "default.critical-funds-or-event",
                    "red by a no to access to funds or compelling event, our assumption")
            .put("default.meddic-points", "one point for each element, our assumption")
            .put("default.meddpicc-bands", "bands 4 to 7 and 12 to 13 closed, our assumption")
            .put("default.meddpicc-coverage", "one band from {coverage} answered, our assumption")
            .put("default.normalisation", "normalised over lowest to highest, our assumption")
            .put("default.points-card-bands", "bands begin at 10 and 20 points, our assumption")
            .put("default.section-answers", "section needs {minimum} of {criteria} answers, our assumption")
            .put("default.section-verdict", "red up to a mean of {red}, green from {green}, our assumption")
            .put("default.trade-journals-rank", "trade journals rank medium, our assumption")
            .put("qualification.four-questions", "four questions")
            .put("qualification.section", "{verdict}, {coverage}")
            .put("qualification.verdict", "{verdict}")
            // ranking
            .put(
                    "default.pair-not-compared",
                    "{first} and {second} were not compared and count as equally important, our assumption")
            // risk
            .put("default.contact-level", "{contact} contact for class {class}, our assumption")
            .put("default.decision-days", "decided within {days} {days|day|days}, our assumption")
            .put(
                    "default.exception",
                    "clear follow-on business lifts the pass mark if somebody approves, our assumption")
            .put("default.listed-by", "listed by the worst class, our assumption")
            .put("default.low-risk", "low risk from {from} in the worst case, our assumption")
            .put("default.pass-mark", "pass mark {mark}, our assumption")
            .put("default.rows-answered", "rated from {coverage} of the rows answered, our assumption")
            .put(
                    "default.seven-risk-rows",
                    "the seven factors with 0, 1 or 2 points each and equal weight, our assumption")
            .put("default.soon-fallback", "soon = within {days} {days|day|days}, our assumption")
            .put("default.soon-won-cycle", "soon = within one median won cycle ({days} {days|day|days})")
            .put(
                    "default.ten-risk-rows",
                    "ten rows with 0, 1 or 2 points each and equal weight, of which the source gives the number only, our assumption")
            .put("rating.class", "{class}")
            .put("rating.classes", "{best} or {worst}; ask {questions}")
            .put("rating.close-passed", "close date passed")
            .put("rating.contact", "{contact} contact")
            .put("rating.contact-unchanged", "contact unchanged")
            .put("rating.decision", "{decision}")
            .put("rating.no-class", "{decision}, {contact}: {reason}")
            .put("rating.no-close", "no expected close, given or estimated")
            .put("rating.outlived", "older than any deal we ever won")
            .put("rating.summary", "{class}, {contact}")
            .put("risk.ask-first", "ask first: {questions}")
            .put("risk.could-exclude", "{score}; {questions} could exclude")
            .put("risk.decides", "{questions} decides")
            .put("risk.decision", "{decision}: {answered}")
            .put("risk.decision-and-why", "{decision}: {answered}; {why}")
            .put("risk.exception", "{reason}, approved by {approver}")
            .put("risk.not-rated", "not rated ({answered} of {total})")
            .put("risk.open-knock-out", "{question} could still exclude the customer")
            .put("risk.question", "\"{question}\"")
            .put("risk.range", "{worst} to {best}")
            .put("risk.score", "{score}")
            .put("risk.screening", "screening")
            // score
            .put("rule.mean", "points / weight")
            .put("rule.normalised", "(points - lowest) / (highest - lowest)")
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
            .put("score.points", "{points} {points|point|points}: {answer}")
            .put("score.question", "{question}")
            .put("score.undecided", "undecided between {worst} and {best}: {question} decides most")
            .put("score.weight-answered", "weight of what is answered")
            .put("score.card", "{card}")
            .put("score.counted", "points")
            .put("score.part", "{part}")
            .put("score.part-of", "{card}: {part}")
            .put("score.status", "{status}")
            .put("score.summary", "{score}: {points} {points|point|points}, {coverage}, {result}")
            .put("score.value", "{value}")
            .put("score.value-not-rated", "{value}, not rated: {coverage}")
            // tier
            .put("policy.contacts", "must not be negative but was {value}")
            .put("policy.share-of-time", "must be from 0 % to 100 % but was {value}")
            .put("policy.visits", "must not be negative but was {value}")
            .put("scheme.rule", "must speak of as many tiers as there are, {tiers}, but was {value}")
            .put("scheme.tier-id", "must each have an id of their own but was {value}")
            .put("scheme.tiers", "must be 1 to {most} but was {value}")
            .put("scheme.time", "must not allocate more than all of the time but was {value}")
            .put("tiers.minimum", "must be above 0 but was {value}")
            .put("tiers.minimum-order", "must be below the one of the tier above but was {value}")
            .put("tiers.minimums", "must be empty except under thresholds but was {value}")
            .put(
                    "tiers.name",
                    "must not be blank for a rule of the caller's own, and must be missing for any other, but was {value}")
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
            .put("unit.visits", "{value} {value|visit|visits}")
            // validation
            .put("validation.area", "AUC {area}")
            .put("validation.brier", "Brier {brier}, of the share alone {share}")
            .put("validation.calibration", "calibration error {error} in {bins} {bins|bin|bins}")
            .put(
                    "validation.happened",
                    "{predictions} {predictions|prediction|predictions}, {happened} happened, {expected} expected")
            .put("validation.lift", "lift of the best tenth {lift}")
            .put("validation.log-loss", "log-loss {loss}")
            .put("validation.ranking", "AUC {area}, standard error {error}")
            .put("validation.too-few", "too few ({happened} happened and {others} did not; it takes {minimum} of each)")
            .build();

    private ScoringPhrases() {}
}
