package io.closeout.web;

import org.springframework.stereotype.Component;

/** Where the page of a matter is; templates reach it as {@code @addresses}. */
@Component("addresses")
class Addresses {
    /** @param number of a disposal case, a restore, a change or a review, or company and month of a run */
    public String of(String number) {
        if (number.startsWith("R-")) {
            return "/restores/" + number;
        }
        if (number.startsWith("C-")) {
            return "/changes/" + number;
        }
        if (number.startsWith("Y-")) {
            return "/reviews/" + number;
        }
        return (number.contains("/") ? "/periods/" : "/disposals/") + number;
    }
}
