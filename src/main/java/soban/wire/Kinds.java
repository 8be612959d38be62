package soban.wire;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

import soban.domain.message.MessageOutcome;
import soban.domain.order.GatewayAnswer;
import soban.domain.rider.RiderNews;

/// The names on the wire of values that come in several kinds.
final class Kinds {
    private Kinds() {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = GatewayAnswer.Done.class, name = "done"),
        @JsonSubTypes.Type(value = GatewayAnswer.Declined.class, name = "declined"),
        @JsonSubTypes.Type(value = GatewayAnswer.Unclear.class, name = "unclear"),
        @JsonSubTypes.Type(value = GatewayAnswer.NotSent.class, name = "not-sent")
    })
    interface OfGatewayAnswer {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = MessageOutcome.Taken.class, name = "taken"),
        @JsonSubTypes.Type(value = MessageOutcome.Refused.class, name = "refused"),
        @JsonSubTypes.Type(value = MessageOutcome.Unclear.class, name = "unclear"),
        @JsonSubTypes.Type(value = MessageOutcome.Dropped.class, name = "dropped")
    })
    interface OfMessageOutcome {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = RiderNews.Given.class, name = "given"),
        @JsonSubTypes.Type(value = RiderNews.Ready.class, name = "ready"),
        @JsonSubTypes.Type(value = RiderNews.Refused.class, name = "refused"),
        @JsonSubTypes.Type(value = RiderNews.CancelAsked.class, name = "cancel-asked"),
        @JsonSubTypes.Type(value = RiderNews.CancelOver.class, name = "cancel-over"),
        @JsonSubTypes.Type(value = RiderNews.PickedUp.class, name = "picked-up"),
        @JsonSubTypes.Type(value = RiderNews.Delivered.class, name = "delivered"),
        @JsonSubTypes.Type(value = RiderNews.TakenAway.class, name = "taken-away")
    })
    interface OfRiderNews {}
}
