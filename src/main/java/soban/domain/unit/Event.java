package soban.domain.unit;

/// Something that happened to a unit. Each area seals its own kinds below this.
public interface Event {}
