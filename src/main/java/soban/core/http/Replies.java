package soban.core.http;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import soban.core.follow.ConsumerLoop;
import soban.core.follow.Threads;
import soban.domain.unit.Answer;
import soban.wire.Reply;
import soban.wire.Topics;
import soban.wire.Units;
import soban.wire.Unreadable;
import soban.wire.kafka.Clients;
import soban.wire.kafka.Records;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;

/// Brings the decisions on this node's commands to those who wait for them. Each question has an
/// address of its own, so that of two requests under one key each gets its own answer. A reply that
/// is lost is not missed: the same command asked again gets the same answer.
public final class Replies implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Replies.class);

    private final String life;
    private final TopicPartition partition;
    private final ConcurrentMap<Long, Question> open = new ConcurrentHashMap<>();
    private final ConcurrentMap<Integer, Backlog> backlogs = new ConcurrentHashMap<>();
    private final AtomicLong asked = new AtomicLong();
    private final ConsumerLoop loop;
    private volatile boolean listening;

    /// @param node a name that no other node of the installation has
    public Replies(Clients clients, Threads threads, String node) {
        // A name of this process alone: what its predecessor asked may still be answered.
        this.life = node + "~" + UUID.randomUUID() + "~";
        this.partition =
                new TopicPartition(Topics.REPLIES, Units.partition(node, Topics.REPLY_PARTITIONS));
        this.loop =
                new ConsumerLoop(
                        threads, "replies", () -> clients.assigned("replies"), Listening::new);
    }

    public void start() {
        loop.start();
    }

    /// Hears every reply that is sent from now on.
    public boolean ready() {
        return listening;
    }

    /// How many questions are open.
    public int waiting() {
        return open.size();
    }

    /// Whether the queue in front of a partition of units is short enough for one more question.
    boolean admits(int units, Limits limits) {
        return backlog(units).admits(System.nanoTime(), limits.longestQueue(), limits.mostLong());
    }

    /// @param units the partition of units that will answer
    Question ask(int units) {
        var question = new Question(asked.incrementAndGet(), units);
        backlog(units).asked(question.number, System.nanoTime());
        open.put(question.number, question);
        return question;
    }

    private Backlog backlog(int units) {
        return backlogs.computeIfAbsent(units, first -> new Backlog());
    }

    /// One command's wait for its decision; closed, nobody waits any more.
    final class Question implements AutoCloseable {
        private final long number;
        private final int units;
        private final CompletableFuture<Answer> answer = new CompletableFuture<>();

        private Question(long number, int units) {
            this.number = number;
            this.units = units;
        }

        String replyTo() {
            return life + units + "~" + number + "/" + partition.partition();
        }

        CompletableFuture<Answer> answer() {
            return answer;
        }

        @Override
        public void close() {
            open.remove(number);
        }
    }

    private final class Listening implements ConsumerLoop.Life {
        private final Consumer<byte[], byte[]> consumer;

        Listening(Consumer<byte[], byte[]> consumer) {
            this.consumer = consumer;
            consumer.assign(List.of(partition));
            consumer.seekToEnd(List.of(partition));
            consumer.position(partition);
            listening = true;
        }

        @Override
        public void turn() {
            for (var record : consumer.poll(Duration.ofMillis(200))) {
                try {
                    deliver(Reply.read(Records.from(record)));
                } catch (Unreadable problem) {
                    LOG.warn("a reply can't be read: {}", problem.getMessage());
                }
            }
        }

        @Override
        public void end() {
            listening = false;
        }
    }

    private void deliver(Reply reply) {
        if (!reply.node().startsWith(life)) {
            return;
        }
        String to = reply.node().substring(life.length());
        int middle = to.indexOf('~');
        long number = Long.parseLong(to.substring(middle + 1));
        backlog(Integer.parseInt(to.substring(0, middle))).answered(number);
        Question question = open.get(number);
        if (question != null) {
            question.answer.complete(reply.answer());
        }
    }

    @Override
    public void close() {
        loop.close();
    }
}
