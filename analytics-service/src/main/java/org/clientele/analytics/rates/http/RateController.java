package org.clientele.analytics.rates.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.clientele.analytics.rates.CurrencyPair;
import org.clientele.analytics.rates.DayNamedTwiceException;
import org.clientele.analytics.rates.Rate;
import org.clientele.analytics.rates.RateTable;
import org.clientele.analytics.rates.RateTables;
import org.clientele.analytics.rates.SettingRates;
import org.clientele.eventdelivery.aggregate.Change;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.eventdelivery.event.By;
import org.clientele.servicedefaults.Access;
import org.clientele.servicedefaults.Caller;
import org.clientele.servicedefaults.CurrencyCode;
import org.clientele.servicedefaults.ETags;
import org.clientele.servicedefaults.Identified;
import org.clientele.servicedefaults.IfMatch;
import org.clientele.servicedefaults.ProblemException;
import org.clientele.servicedefaults.RoleGroup;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes and shows what currencies are worth. */
@RestController
@RequestMapping("/api/v1/rates/{from}/{to}")
@Access(RoleGroup.ANALYSTS)
class RateController {

    /** A rate a day for ten years. */
    private static final int MOST_RATES = 4_000;

    private final SettingRates setting;
    private final RateTables tables;

    RateController(SettingRates setting, RateTables tables) {
        this.setting = setting;
        this.tables = tables;
    }

    /** A rate as it is sent and shown. */
    record RateBody(
            @NotNull LocalDate from,

            @NotNull @Positive @Digits(integer = 9, fraction = 12)
            BigDecimal rate) {

        Rate said() {
            return new Rate(from, rate);
        }
    }

    /** The rates of a pair as they are sent. */
    record RatesBody(@NotNull @Size(max = MOST_RATES) List<@NotNull @Valid RateBody> rates) {

        List<Rate> said() {
            return rates.stream().map(RateBody::said).toList();
        }
    }

    /** The rates of a pair as they are shown. */
    record RatesAnswer(
            String from,
            String to,
            List<RateBody> rates,
            @Nullable @JsonUnwrapped Change change) implements Identified {

        static RatesAnswer of(Versioned<RateTable> table) {
            var pair = table.state().pair();
            var rates = table.state().rates().stream()
                    .map(rate -> new RateBody(rate.from(), rate.rate()))
                    .toList();
            return new RatesAnswer(pair.from(), pair.to(), rates, table.change());
        }

        @Override
        public String id() {
            return from + "/" + to;
        }
    }

    @GetMapping
    ResponseEntity<RatesAnswer> one(@PathVariable @CurrencyCode String from, @PathVariable @CurrencyCode String to) {
        var table = tables.find(new CurrencyPair(from, to).id())
                .orElseThrow(() -> ProblemException.notFound("rate", "from", from));
        return answer(HttpStatus.OK, table);
    }

    @PutMapping
    @Access(RoleGroup.DECIDERS)
    @ApiResponse(responseCode = "200", description = "There were some.", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "201", description = "They are the first.", useReturnTypeSchema = true)
    ResponseEntity<RatesAnswer> set(
            @PathVariable @CurrencyCode String from,
            @PathVariable @CurrencyCode String to,
            @Valid @RequestBody RatesBody body,
            IfMatch ifMatch,
            Caller caller)
            throws DayNamedTwiceException {
        if (from.equals(to)) {
            throw ProblemException.invalidField("to", "must not be the same currency");
        }
        var set = setting.set(new CurrencyPair(from, to), body.said(), ifMatch.optional(), By.http(caller.id()));
        return answer(set.created() ? HttpStatus.CREATED : HttpStatus.OK, set.now());
    }

    private static ResponseEntity<RatesAnswer> answer(HttpStatus status, Versioned<RateTable> table) {
        return ResponseEntity.status(status).eTag(ETags.of(table.version())).body(RatesAnswer.of(table));
    }
}
