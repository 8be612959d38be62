package soban.station.broker;

import org.apache.kafka.image.MetadataDelta;
import org.apache.kafka.image.MetadataImage;
import org.apache.kafka.image.loader.LoaderManifest;
import org.apache.kafka.image.loader.MetadataLoader;
import org.apache.kafka.image.publisher.MetadataPublisher;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Waits until the cluster's record no longer counts on a broker that was killed. After a clean
/// stop, and on a first start, that is so at once.
final class FormerLife implements MetadataPublisher {
    private static final Duration LONGEST = Duration.ofSeconds(15);

    private final int node;
    private final CompletableFuture<Void> over = new CompletableFuture<>();

    private FormerLife(int node) {
        this.node = node;
    }

    static void awaitEnd(MetadataLoader loader, int node) {
        var life = new FormerLife(node);
        try {
            loader.installPublishers(List.of(life)).get();
            life.over.get(LONGEST.toSeconds(), TimeUnit.SECONDS);
            loader.removeAndClosePublisher(life).get();
        } catch (ExecutionException | TimeoutException problem) {
            throw new IllegalStateException("the broker's former life does not end", problem);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stop);
        }
    }

    @Override
    public String name() {
        return "FormerLife";
    }

    @Override
    public void onMetadataUpdate(
            MetadataDelta delta, MetadataImage image, LoaderManifest manifest) {
        var registered = image.cluster().broker(node);
        if (registered == null || registered.fenced()) {
            over.complete(null);
        }
    }

    @Override
    public void close() {}
}
