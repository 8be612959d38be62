package soban.console.counter;

/// How an order of the counter is paid.
enum Way {
    CASH,
    CARD,
    ON_COLLECTION
}
