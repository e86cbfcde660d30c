package org.clientele.wrong.plain.orders;

import org.springframework.web.bind.annotation.RestController;

@RestController
final class OrdersOverHttp {}
