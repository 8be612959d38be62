package soban.simulation;

/// Everything that happened, as one number: two runs that differ anywhere differ here.
public final class Trace {
    private long hash = 0xcbf29ce484222325L;
    private long steps;

    public void add(long what) {
        hash = (hash ^ what) * 0x100000001b3L;
        hash ^= hash >>> 29;
        steps++;
    }

    public void add(String what) {
        add(what.hashCode());
    }

    /// Only what the bytes are, not how they stand: what is written out of a map has no order.
    public void add(byte[] bytes) {
        long sum = bytes.length;
        for (byte each : bytes) {
            sum += each * 31L * each;
        }
        add(sum);
    }

    public long steps() {
        return steps;
    }

    public long hash() {
        return hash;
    }
}
