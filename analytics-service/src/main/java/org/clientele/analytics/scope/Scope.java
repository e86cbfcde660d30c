package org.clientele.analytics.scope;

import java.time.LocalDate;
import java.time.YearMonth;
import org.clientele.servicedefaults.Reach;
import org.jspecify.annotations.Nullable;

/**
 * What a figure is about. What is not named is not limited, but for the currency.
 *
 * @param currency ISO 4217 code of the figures; what is in others counts by its rate, if there is one
 */
public record Scope(Period period, People people, Kind kind, Recognition recognition, Moment moment, String currency) {

    /** Everything there is, in one currency. */
    public static Scope all(String currency) {
        return new Scope(Period.ALWAYS, People.ALL, Kind.ANY, Recognition.SIGNED, Moment.NOW, currency);
    }

    /** What was signed, or recognised, on these days; null is no end. */
    public Scope signed(@Nullable LocalDate first, @Nullable LocalDate last) {
        return in(new Period(first, last));
    }

    /** What was signed, or recognised, then. */
    public Scope in(Period days) {
        return new Scope(days, people, kind, recognition, moment, currency);
    }

    /** What was signed, or recognised, in so much of the month as is in the period. */
    public Scope during(YearMonth month) {
        return in(period.during(month));
    }

    /** What is of this salesperson. */
    public Scope ofOwner(@Nullable String salespersonId) {
        return of(new People(salespersonId, people.team(), people.reach()));
    }

    /** What is of this team. */
    public Scope ofTeam(@Nullable String teamId) {
        return of(new People(people.owner(), teamId, people.reach()));
    }

    /** The same of all people and all kinds. */
    public Scope ofEverybody() {
        return new Scope(period, People.ALL, Kind.ANY, recognition, moment, currency);
    }

    /** What is of the people within reach. */
    public Scope within(Reach reach) {
        return of(new People(people.owner(), people.team(), reach));
    }

    /** What is of such clients and contracts. */
    public Scope ofKind(Kind wanted) {
        return new Scope(period, people, wanted, recognition, moment, currency);
    }

    /** The same with revenue that is recognised in another way. */
    public Scope by(Recognition way) {
        return new Scope(period, people, kind, way, moment, currency);
    }

    /** The same seen from another moment. */
    public Scope at(Moment then) {
        return new Scope(period, people, kind, recognition, then, currency);
    }

    /** The days that count: those of the period that had come by the day from which it is seen. */
    public Period days() {
        var on = moment.on();
        if (on == null || (period.to() != null && !period.to().isAfter(on))) {
            return period;
        }
        return new Period(period.from(), on);
    }

    /** The last of the days that count; null if there is no end of them. */
    public @Nullable LocalDate lastDay() {
        return days().to();
    }

    /** Whether it ends before it begins, seen from its moment. */
    public boolean isBeforeItsPeriod() {
        return moment.on() != null && period.from() != null && period.from().isAfter(moment.on());
    }

    /** Whether it is a day that counts. */
    public boolean has(LocalDate day) {
        return !isBeforeItsPeriod() && days().has(day);
    }

    private Scope of(People whose) {
        return new Scope(period, whose, kind, recognition, moment, currency);
    }
}
