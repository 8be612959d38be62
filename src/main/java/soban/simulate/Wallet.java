package soban.simulate;

/// How a customer goes about paying.
enum Wallet {
    PAYS,
    TRIES_A_BAD_CARD,
    PAYS_LATER
}
