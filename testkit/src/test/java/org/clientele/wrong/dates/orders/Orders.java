package org.clientele.wrong.dates.orders;

import java.time.Instant;
import java.util.Calendar;
import java.util.Date;
import java.util.List;

record Orders(Date date, Calendar calendar, List<Date> dates, Instant instant) {}
