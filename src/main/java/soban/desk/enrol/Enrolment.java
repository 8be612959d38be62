package soban.desk.enrol;

import soban.desk.enrol.NotEnrolled.Kind;
import soban.wire.EnrolmentTicket;

import java.io.IOException;
import java.net.URI;

/// From what a person typed to a desk that comes by itself from then on.
public record Enrolment(DeskAccess access) {

    /// What was interrupted is finished by the same call.
    public Enrolled enrol(String address, String code) throws NotEnrolled, IOException {
        EnrolmentTicket ticket =
                EnrolmentTicket.parse(code)
                        .orElseThrow(
                                () ->
                                        new NotEnrolled(
                                                Kind.REFUSED,
                                                "This is not a code. It is written like"
                                                    + " shop:cafe/kitchen/mzxw-6ytb-oi7q-k5dn."));
        URI core =
                CoreAddress.parse(address, !ticket.mark().isEmpty())
                        .orElseThrow(
                                () ->
                                        new NotEnrolled(
                                                Kind.NOBODY,
                                                "'%s' is not an address. Write it as HOST or HOST:PORT."
                                                        .formatted(address)));
        Enrolled enrolled = Trade.at(core, ticket, access.key());
        access.keep(enrolled);
        return enrolled;
    }
}
