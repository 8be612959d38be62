package soban.desk.link;

import soban.wire.kafka.Clients;

/// Asks who is there before anything is read or sent.
public interface Doorbell {
    /// What an answer says.
    ///
    /// @param clients of the addresses that answer
    /// @param cluster its id: offsets and numbers are good for this one only
    record Door(Clients clients, String cluster) {}

    Door ring() throws NoLink, InterruptedException;
}
