package soban.domain.message;

/// What a message says of the order that it is about, whatever else it says.
///
/// @param shop the shop's name, as its customers know it
/// @param number the order's short number
/// @param currency of the amounts of money that it names
/// @param zone the time of the place where the shop stands
public record Regarding(String shop, int number, String currency, String zone) {}
