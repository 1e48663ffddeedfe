import org.jspecify.annotations.NullMarked;

/** Scores of deals and customers, each with its reasons. */
@NullMarked
module io.stagecraft.scoring {
    requires com.google.common;
    requires transitive io.stagecraft.core;
    requires static org.immutables.value.annotations;
    requires static transitive org.jspecify;

    exports io.stagecraft.scoring.appraisal;
    exports io.stagecraft.scoring.card;
    exports io.stagecraft.scoring.grid;
    exports io.stagecraft.scoring.learning;
    exports io.stagecraft.scoring.probability;
    exports io.stagecraft.scoring.qualification;
    exports io.stagecraft.scoring.ranking;
    exports io.stagecraft.scoring.risk;
    exports io.stagecraft.scoring.validation;
    exports io.stagecraft.scoring.value;
}
