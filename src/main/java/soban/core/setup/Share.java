package soban.core.setup;

import org.apache.kafka.common.quota.ClientQuotaAlteration;
import org.apache.kafka.common.quota.ClientQuotaEntity;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/// How much of a guarded broker one desk may take: many times what the busiest desk needs, and too
/// little to be felt by the others. Who takes more is answered later.
final class Share {
    static final double WRITTEN_BYTES_A_SECOND = 1 << 20;
    static final double READ_BYTES_A_SECOND = 8 << 20;
    static final double PERCENT_OF_A_THREAD = 50;

    private Share() {}

    static ClientQuotaAlteration of(String name) {
        return share(name, WRITTEN_BYTES_A_SECOND, READ_BYTES_A_SECOND, PERCENT_OF_A_THREAD);
    }

    /// Nothing is kept of somebody who is gone.
    static ClientQuotaAlteration none(String name) {
        return share(name, null, null, null);
    }

    static ClientQuotaEntity whose(String name) {
        return new ClientQuotaEntity(Map.of(ClientQuotaEntity.USER, name));
    }

    private static ClientQuotaAlteration share(
            String name, @Nullable Double written, @Nullable Double read, @Nullable Double time) {
        return new ClientQuotaAlteration(
                whose(name),
                List.of(
                        new ClientQuotaAlteration.Op("producer_byte_rate", written),
                        new ClientQuotaAlteration.Op("consumer_byte_rate", read),
                        new ClientQuotaAlteration.Op("request_percentage", time)));
    }
}
