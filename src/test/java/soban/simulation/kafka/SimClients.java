package soban.simulation.kafka;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;

import soban.simulation.SimProcess;
import soban.simulation.kafka.SimProducer.Patience;
import soban.wire.kafka.Clients;

/// The clients of one process. They die with it.
final class SimClients implements Clients {
    private final SimKafka kafka;
    private final SimProcess process;

    SimClients(SimKafka kafka, SimProcess process) {
        this.kafka = kafka;
        this.process = process;
    }

    @Override
    public Consumer<byte[], byte[]> assigned(String part) {
        return consumer(new SimConsumer(kafka, process));
    }

    @Override
    public Consumer<byte[], byte[]> member(String part, String group) {
        return consumer(new SimMember(kafka, process, kafka.group(group)));
    }

    @Override
    public Consumer<byte[], byte[]> patternMember(String part, String group) {
        return member(part, group);
    }

    @SuppressWarnings("unchecked")
    private static Consumer<byte[], byte[]> consumer(SimConsumer consumer) {
        return Partial.of(Consumer.class, consumer);
    }

    @Override
    public Producer<byte[], byte[]> producer(String part) {
        return producer(new SimProducer(kafka, process, Patience.USUAL));
    }

    @Override
    public Producer<byte[], byte[]> lasting(String part) {
        return producer(new SimProducer(kafka, process, Patience.ENDLESS));
    }

    @Override
    public Producer<byte[], byte[]> bestEffort(String part) {
        return producer(new SimProducer(kafka, process, Patience.SHORT));
    }

    @Override
    public Producer<byte[], byte[]> transactional(String part, String transactionalId) {
        return producer(new SimTransactionalProducer(kafka, process, transactionalId));
    }

    @SuppressWarnings("unchecked")
    private static Producer<byte[], byte[]> producer(Object producer) {
        return Partial.of(Producer.class, producer);
    }

    @Override
    public Admin admin() {
        return Partial.of(Admin.class, new SimAdmin(kafka, process));
    }
}
