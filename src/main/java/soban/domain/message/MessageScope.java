package soban.domain.message;

/// How much a shop tells its customers.
public enum MessageScope {
    ALL,
    MILESTONES;

    public boolean includes(MessageSubject subject) {
        return switch (this) {
            case ALL -> true;
            case MILESTONES ->
                    switch (subject) {
                        case PAYMENT, DELIVERY, CANCEL -> true;
                        case PREPARATION, REVIEW, SIGN_IN -> false;
                    };
        };
    }
}
