package soban.admin;

import soban.wire.Catalog;
import soban.wire.EventRecord;
import soban.wire.Json;

import java.util.LinkedHashMap;

/// An event as one line of JSON.
final class EventLine {
    private EventLine() {}

    static String of(EventRecord record) {
        var line = new LinkedHashMap<String, Object>();
        line.put("time", record.time());
        line.put("unit", record.unit());
        line.put("sequence", record.sequence());
        line.put("type", Catalog.EVENTS.nameOf(record.event()));
        line.put("role", record.actor().role());
        line.put("person", record.actor().person());
        line.put("device", record.actor().device());
        line.put("cause", record.cause());
        line.put("id", record.id());
        line.put("previous", record.previous());
        line.put("event", record.event());
        return Json.write(line);
    }
}
