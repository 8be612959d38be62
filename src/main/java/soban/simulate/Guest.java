package soban.simulate;

/// A registered customer: the name they go by and the token that proves it.
record Guest(String name, String token) {}
