package soban.domain.order;

import org.jspecify.annotations.Nullable;

import soban.domain.unit.Role;

import java.time.Instant;

/// A device that showed the order to somebody: when it rang, and when and by whom it was silenced.
public record Sighting(
        String device,
        Role role,
        Instant rangAt,
        @Nullable Instant silencedAt,
        String silencedBy) {}
