/// What customers and sellers are told outside the desks: kinds of message, how urgent each is, and
/// what became of one. How it is worded and sent is not known here.
@NullMarked
package soban.domain.message;

import org.jspecify.annotations.NullMarked;
