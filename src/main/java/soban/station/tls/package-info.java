/// The station's own certificate authority and the certificate that its server shows. The JDK reads
/// and judges certificates but can't make them, so they are written here, byte by byte, for one
/// kind of key. Knows nothing of HTTP or Kafka: what it hands out is text in PEM.
@NullMarked
package soban.station.tls;

import org.jspecify.annotations.NullMarked;
