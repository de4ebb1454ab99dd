package app.farvel.site;

/** Farvel may not start as things are, and whoever runs it can mend that. Shown without a trace. */
class CannotStart extends RuntimeException {

    private final String advice;

    CannotStart(String reason, String advice) {
        super(reason);
        this.advice = advice;
    }

    String advice() {
        return advice;
    }
}
