package org.clientele.wrong.unaudited.orders.http;

import org.springframework.web.bind.annotation.GetMapping;

/** Gives out files unnoticed. */
final class OrderController {

    @GetMapping("/file")
    void file() {}

    @GetMapping(path = "/text", produces = "text/csv")
    String text() {
        return "order";
    }

    @GetMapping("/one")
    String one() {
        return "order";
    }
}
