package soban.console.frame;

import soban.console.frame.Question.Answer;
import soban.desk.DeskAction;
import soban.domain.delivery.RiderId;
import soban.domain.money.Money;

/// Fills the gaps of a press with what a person answered.
final class Drafts {
    private Drafts() {}

    static DeskAction filled(DeskAction draft, Answer answer) {
        String words = answer.text().strip();
        return switch (draft) {
            case DeskAction.Accept(var order, var _) ->
                    new DeskAction.Accept(order, Math.toIntExact(answer.number()));
            case DeskAction.Reject(var order, var _) -> new DeskAction.Reject(order, words);
            case DeskAction.Lengthen(var order, var _) ->
                    new DeskAction.Lengthen(order, Math.toIntExact(answer.number()));
            case DeskAction.Cancel(var order, var _) -> new DeskAction.Cancel(order, words);
            case DeskAction.Refund(var order, var _, var _) ->
                    new DeskAction.Refund(order, new Money(answer.number()), words);
            case DeskAction.RecordRefund(var order, var refund, var _) ->
                    new DeskAction.RecordRefund(order, refund, words);
            case DeskAction.Reassign(var order, var _) ->
                    new DeskAction.Reassign(order, new RiderId(words));
            case DeskAction.FailDelivery(var order, var refund, var _) ->
                    new DeskAction.FailDelivery(order, refund, words);
            case DeskAction.AnswerReview(var order, var _) ->
                    new DeskAction.AnswerReview(order, words);
            case DeskAction.AddStock(var product, var _) ->
                    new DeskAction.AddStock(product, Math.toIntExact(answer.number()));
            case DeskAction.CountStock(var product, var _) ->
                    new DeskAction.CountStock(product, Math.toIntExact(answer.number()));
            default -> draft;
        };
    }
}
