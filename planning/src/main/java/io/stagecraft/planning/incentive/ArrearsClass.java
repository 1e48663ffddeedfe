package io.stagecraft.planning.incentive;

/** What kind of arrears money is, by its nature and not by its age; the caller says so (domain model, section 13). */
public enum ArrearsClass {
    /** The sales department owns it, finance assists, the salesperson presses for payment. */
    NORMAL("sales department"),
    /** The project has stalled: the arrears office collects it. */
    STALLED_PROJECT("arrears office"),
    /** The legal office has it. */
    LEGAL("legal office");

    private final String owner;

    ArrearsClass(String owner) {
        this.owner = owner;
    }

    /** Returns who collects it, in words. */
    public String owner() {
        return owner;
    }
}
