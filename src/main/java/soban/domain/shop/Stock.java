package soban.domain.shop;

/// How many of a product the shop has, and how many of those are promised to orders that are not
/// paid yet.
public record Stock(int onHand, int reserved) {
    public int free() {
        return onHand - reserved;
    }

    public Stock plus(int more) {
        return new Stock(Math.addExact(onHand, more), reserved);
    }

    public Stock reserve(int units) {
        return new Stock(onHand, reserved + units);
    }

    public Stock release(int units) {
        return new Stock(onHand, reserved - units);
    }

    public Stock take(int units) {
        return new Stock(onHand - units, reserved - units);
    }
}
