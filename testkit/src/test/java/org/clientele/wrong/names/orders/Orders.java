package org.clientele.wrong.names.orders;

final class Orders {

    record OrderUtil() {}

    record OrderUtils() {}

    record OrderHelper() {}

    record OrdersImpl() {}

    record OrderBase() {}

    record OrderCommon() {}

    record OrderDTO() {}

    record OrderDto() {}

    record OrderProcessor() {}

    record OrderData() {}

    record OrderInfo() {}

    record OrderManager() {}

    record Manager() {}

    record Metadata() {}
}
