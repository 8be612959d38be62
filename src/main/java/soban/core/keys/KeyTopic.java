package soban.core.keys;

import org.apache.kafka.clients.consumer.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import soban.core.access.KeyWrapping;
import soban.core.follow.ConsumerLoop;
import soban.core.follow.Threads;
import soban.core.follow.TopicWriter;
import soban.wire.Base32;
import soban.wire.PersonKey;
import soban.wire.Topics;
import soban.wire.kafka.Clients;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Collection;
import java.util.Set;

/// The keys as their topic holds them, followed by every instance of the core. Where something was
/// sealed by another instance a moment ago, this one reads up to the end before it says that a key
/// is not there.
public final class KeyTopic implements KeyRing, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(KeyTopic.class);
    private static final int NUMBER = 8;

    private final SecureRandom random = new SecureRandom();
    private final KeyWrapping wrapping;
    private final Register register;
    private final TopicWriter writer;
    private final InstantSource clock;
    private final KnownKeys keys = new KnownKeys();
    private final Mark mark = new Mark(this::wake);
    private volatile @Nullable Consumer<byte[], byte[]> reading;
    private final ConsumerLoop loop;

    /// @param register who was forgotten, kept apart from the topic
    public KeyTopic(
            Clients clients,
            Threads threads,
            KeyWrapping wrapping,
            Register register,
            InstantSource clock) {
        this.wrapping = wrapping;
        this.register = register;
        this.clock = clock;
        this.writer = new TopicWriter(clients.producer("keys"));
        this.loop = new ConsumerLoop(threads, "keys", () -> clients.assigned("keys"), this::begin);
    }

    public void start() {
        loop.start();
    }

    /// All keys are here that there were when it began to read.
    public boolean ready() {
        return mark.isReachedOnce();
    }

    private ConsumerLoop.Life begin(Consumer<byte[], byte[]> consumer) {
        reading = consumer;
        return new KeyReading(consumer, mark, this::take);
    }

    /// Whoever was forgotten may come back with an older topic.
    private void take(PersonKey key) {
        String owner = KeyRing.ownerOf(key.id());
        String wrapped = key.wrapped();
        if (wrapped == null) {
            keys.destroy(key.id());
        } else if (register.holds(owner)) {
            LOG.warn("{} came back, and is forgotten again", key.id());
            keys.destroy(key.id());
            destroy(owner, Set.of(key.id()));
        } else {
            keys.take(key.id(), Base64.getDecoder().decode(wrapped));
        }
    }

    private void wake() {
        Consumer<byte[], byte[]> now = reading;
        if (now != null) {
            now.wakeup();
        }
    }

    @Override
    public Found forSealing(String owner) {
        if (keys.isForgotten(owner)) {
            return new Found.Destroyed();
        }
        String id = keys.first(owner);
        if (id == null && mark.awaitEnd()) {
            id = keys.first(owner);
        }
        if (id != null) {
            return find(id);
        }
        return keys.isForgotten(owner) ? new Found.Destroyed() : new Found.Known(made(owner));
    }

    private Key made(String owner) {
        byte[] chance = new byte[NUMBER];
        random.nextBytes(chance);
        Key key = Key.random(owner + "/" + Base32.of(chance, NUMBER));
        byte[] wrapped = wrapping.wrap(key.id(), key.bytes());
        write(new PersonKey(key.id(), Base64.getEncoder().encodeToString(wrapped)));
        keys.take(key.id(), wrapped);
        return key;
    }

    @Override
    public Found find(String id) {
        byte[] wrapped = keys.wrapped(id);
        if (wrapped == null && !keys.isDestroyed(id) && mark.awaitEnd()) {
            wrapped = keys.wrapped(id);
        }
        if (wrapped == null) {
            return keys.isDestroyed(id) ? new Found.Destroyed() : new Found.Missing();
        }
        try {
            return new Found.Known(new Key(id, wrapping.unwrap(id, wrapped)));
        } catch (GeneralSecurityException another) {
            LOG.error("the key {} was wrapped under another secret", id);
            return new Found.Missing();
        }
    }

    /// First of all it is written down apart from the topic: whatever comes after that, even a
    /// topic that is brought back as it was before, they stay forgotten.
    @Override
    public void forget(Collection<String> owners) {
        mark.awaitEnd();
        for (String owner : owners) {
            Set<String> theirs = keys.of(owner);
            if (!theirs.isEmpty()) {
                register.add(owner);
                destroy(owner, theirs);
            }
        }
    }

    private void destroy(String owner, Set<String> ids) {
        for (String id : ids) {
            write(new PersonKey(id, null));
        }
        keys.forget(owner);
    }

    private void write(PersonKey key) {
        writer.write(Topics.KEYS, 0, key.message(clock.instant())).toCompletableFuture().join();
    }

    @Override
    public void close() {
        loop.close();
        mark.end();
        writer.close();
    }
}
