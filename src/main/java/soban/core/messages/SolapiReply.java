package soban.core.messages;

import com.fasterxml.jackson.databind.JsonNode;

import soban.core.outside.OutsideTrouble;
import soban.domain.message.MessageOutcome;
import soban.wire.Json;
import soban.wire.Unreadable;

import java.util.Optional;
import java.util.Set;

/// What Solapi said, and what it means. A no is final only where it is about this message. Whatever
/// is about the account – its key, its balance, its numbers, too many requests – can be mended, and
/// is trouble: what must arrive is tried again meanwhile.
record SolapiReply(int status, String body) {
    private static final String ACCEPTED = "2000";
    private static final int LONGEST_CODE = 60;

    /// The message's form and text; who may be written to; the templates of Kakao.
    private static final Set<String> FOR_GOOD =
            Set.of(
                    "ValidationError",
                    "1010",
                    "1011",
                    "1025",
                    "1028",
                    "1029",
                    "1031",
                    "1032",
                    "1033",
                    "1060",
                    "1061",
                    "1064",
                    "2060",
                    "2061",
                    "2064",
                    "1041",
                    "1042",
                    "1043",
                    "1044",
                    "1045",
                    "1046",
                    "1047",
                    "1048",
                    "1049");

    MessageOutcome toSending() throws OutsideTrouble {
        JsonNode said = read();
        String messageId = said.path("messageId").asText();
        String code = code(said);
        if (status == 200 && code.equals(ACCEPTED) && !messageId.isEmpty()) {
            return new MessageOutcome.Taken(shortened(messageId));
        }
        if ((status == 200 || status == 400) && FOR_GOOD.contains(code)) {
            return new MessageOutcome.Refused(code);
        }
        throw trouble(code);
    }

    /// @param id our own, which was sent along with the message
    Optional<MessageOutcome> toLookup(String id) throws OutsideTrouble {
        JsonNode said = read();
        JsonNode list = said.path("messageList");
        if (status != 200 || !list.isContainerNode()) {
            throw trouble(code(said));
        }
        return list.valueStream()
                .filter(each -> each.path("customFields").path(Solapi.OUR_ID).asText().equals(id))
                .filter(each -> wasAccepted(each.path("statusCode").asText()))
                .map(each -> each.path("messageId").asText())
                .findFirst()
                .map(found -> new MessageOutcome.Taken(shortened(found)));
    }

    /// Accepted by Solapi (2000), by a carrier (3…) or by the phone (4…); the others never left.
    private static boolean wasAccepted(String code) {
        return code.equals(ACCEPTED) || code.startsWith("3") || code.startsWith("4");
    }

    private JsonNode read() throws OutsideTrouble {
        try {
            JsonNode said = Json.read(body, JsonNode.class);
            if (said.isObject()) {
                return said;
            }
        } catch (Unreadable notJson) {
            // Said below.
        }
        throw new OutsideTrouble(status == 200 ? "unreadable" : "http-" + status);
    }

    /// Its sentences may name a person's number: only codes are told on.
    private static String code(JsonNode said) {
        String code = said.path("errorCode").asText(said.path("statusCode").asText());
        return shortened(code.replaceAll("[^A-Za-z0-9_]", ""));
    }

    private OutsideTrouble trouble(String code) {
        return new OutsideTrouble("http-" + status + (code.isEmpty() ? "" : ": " + code));
    }

    private static String shortened(String given) {
        return given.substring(0, Math.min(given.length(), LONGEST_CODE));
    }
}
