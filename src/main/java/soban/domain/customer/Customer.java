package soban.domain.customer;

import org.jspecify.annotations.Nullable;

import soban.domain.customer.CustomerCommand.ChangeCustomer;
import soban.domain.customer.CustomerCommand.CountServed;
import soban.domain.customer.CustomerCommand.ForgetCustomer;
import soban.domain.customer.CustomerCommand.RegisterCustomer;
import soban.domain.customer.CustomerEvent.CustomerChanged;
import soban.domain.customer.CustomerEvent.CustomerForgotten;
import soban.domain.customer.CustomerEvent.CustomerRegistered;
import soban.domain.customer.CustomerEvent.ServedCounted;
import soban.domain.person.Personal;
import soban.domain.unit.CorruptHistory;
import soban.domain.unit.Decision;
import soban.domain.unit.RefusalCode;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A registered customer, and the decisions on one. The grade is by the thresholds of the shop that
/// served last.
///
/// @param served how many of their orders were served
/// @param counted the last of them: told twice, each counts once
/// @param signIn how they come back when they have lost their token
public record Customer(
        CustomerId id,
        Personal name,
        Personal phone,
        Channel channel,
        String area,
        int served,
        Grade grade,
        List<String> counted,
        SignIn signIn) {
    private static final int LONGEST = 80;
    private static final int REMEMBERED = 20;
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 -]{6,19}");

    public Customer {
        counted = List.copyOf(counted);
    }

    public static Decision decide(@Nullable Customer customer, CustomerCommand command) {
        return switch (command) {
            case RegisterCustomer register -> register(customer, register);
            case ChangeCustomer change ->
                    customer == null || customer.isForgotten()
                            ? Decision.refuse(RefusalCode.CUSTOMER_UNKNOWN)
                            : change(customer, change);
            case CountServed(var order, var grades) ->
                    customer == null
                            ? Decision.refuse(RefusalCode.CUSTOMER_UNKNOWN)
                            : counted(customer, order, grades);
            case ForgetCustomer() ->
                    customer == null
                            ? Decision.refuse(RefusalCode.CUSTOMER_UNKNOWN)
                            : Decision.accept(new CustomerForgotten(customer.id()));
        };
    }

    public boolean isForgotten() {
        return phone.isForgotten();
    }

    private static Decision register(@Nullable Customer customer, RegisterCustomer register) {
        if (!isUsable(register.name(), register.phone()) || register.area().length() > LONGEST) {
            return Decision.refuse(RefusalCode.TEXT_TOO_LONG, "name, phone or area");
        }
        return customer == null
                ? Decision.accept(
                        new CustomerRegistered(
                                register.customer(),
                                register.name(),
                                register.phone(),
                                register.channel(),
                                register.area()))
                : Decision.accept();
    }

    private static Decision change(Customer customer, ChangeCustomer change) {
        if (!isUsable(change.name(), change.phone())) {
            return Decision.refuse(RefusalCode.TEXT_TOO_LONG, "name or phone");
        }
        var changed = new CustomerChanged(change.name(), change.phone(), change.channel());
        return evolve(customer, changed).equals(customer)
                ? Decision.accept()
                : Decision.accept(changed);
    }

    private static Decision counted(Customer customer, String order, Grades grades) {
        if (customer.counted.contains(order)) {
            return Decision.accept();
        }
        int now = customer.served + 1;
        return Decision.accept(new ServedCounted(order, now, grades.of(now)));
    }

    private static boolean isUsable(Personal name, Personal phone) {
        return !name.isBlank() && name.fits(LONGEST) && phone.matches(PHONE);
    }

    public static Customer evolve(@Nullable Customer before, CustomerEvent event) {
        if (event instanceof CustomerRegistered(var id, var name, var phone, var by, var area)) {
            if (before != null) {
                throw new CorruptHistory(before.id() + " was registered twice");
            }
            return new Customer(id, name, phone, by, area, 0, Grade.NEW, List.of(), SignIn.NONE);
        }
        if (before == null) {
            throw new CorruptHistory("a customer was never registered: " + event);
        }
        return switch (event) {
            case CustomerRegistered twice ->
                    throw new CorruptHistory(twice.customer() + " was registered twice");
            case CustomerChanged(var name, var phone, var by) ->
                    before.with(name, phone, by, before.signIn);
            case ServedCounted(var order, var served, var grade) ->
                    before.with(order, served, grade);
            case CustomerForgotten _ ->
                    before.with(
                            Personal.Forgotten.IT,
                            Personal.Forgotten.IT,
                            Channel.NONE,
                            SignIn.NONE);
            case SignInEvent change ->
                    before.with(
                            before.name,
                            before.phone,
                            before.channel,
                            before.signIn.evolve(change));
        };
    }

    private Customer with(Personal newName, Personal newPhone, Channel by, SignIn way) {
        return new Customer(id, newName, newPhone, by, area, served, grade, counted, way);
    }

    private Customer with(String order, int nowServed, Grade now) {
        var last = Stream.concat(Stream.of(order), counted.stream()).limit(REMEMBERED).toList();
        return new Customer(id, name, phone, channel, area, nowServed, now, last, signIn);
    }
}
