package soban.core.messages;

import soban.core.outside.OutsideTrouble;

/// The provider did not give an answer that means anything. Whether the message went is not known.
public final class ProviderTrouble extends OutsideTrouble {
    private static final long serialVersionUID = 1L;

    public ProviderTrouble(String reason) {
        super(reason);
    }
}
