package soban.console.rider;

import soban.domain.order.OrderId;

/// One delivery of today as it is to be read.
record BroughtRow(OrderId order, String time, String number, String shop, String fee) {}
