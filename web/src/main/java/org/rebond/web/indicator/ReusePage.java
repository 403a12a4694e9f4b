package org.rebond.web.indicator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import org.jspecify.annotations.Nullable;
import org.rebond.indicator.Indicators;
import org.rebond.indicator.ReuseCounts;
import org.rebond.indicator.ReuseYear;
import org.rebond.law.ReuseOfDisposals;
import org.rebond.law.ReuseOfPurchases;
import org.rebond.shared.Money;
import org.rebond.web.ui.Address;
import org.rebond.web.ui.Notices;
import org.rebond.web.ui.RecordPage;

/** Backs {@code tableau-de-bord/reemploi.xhtml}: a year's computers, this year's unless the address names another. */
@Named
@RequestScoped
public class ReusePage extends RecordPage<Year> {

    @Inject
    Indicators indicators;

    @Inject
    Notices notices;

    @Inject
    Address address;

    @Inject
    Clock clock;

    private @Nullable ReuseYear stated;
    private @Nullable Integer year;
    private @Nullable Integer read;
    private @Nullable Integer stock;
    private @Nullable Integer tooOld;
    private @Nullable Integer secured;
    private @Nullable Integer sent;
    private @Nullable Money bought;
    private @Nullable Money reused;
    private @Nullable Integer donatedLaptops;

    @Override
    protected Year find() {
        Year asked = address.year("year");
        Year shown = asked == null ? Year.from(LocalDate.now(clock)) : asked;
        stated = indicators.reuseIn(shown).orElse(null);
        if (year == null) {
            fill(shown);
        }
        return shown;
    }

    private void fill(Year shown) {
        year = shown.getValue();
        if (stated != null) {
            ReuseOfDisposals disposals = stated.disposals();
            ReuseOfPurchases purchases = stated.purchases();
            read = stated.version();
            stock = disposals.stock();
            tooOld = disposals.tooOld();
            secured = disposals.secured();
            sent = disposals.sent();
            bought = purchases.bought();
            reused = purchases.reused();
            donatedLaptops = purchases.donatedLaptops();
        }
    }

    public String state() {
        indicators.state(
                Year.of(year), new ReuseCounts(stock, tooOld, secured, sent, bought, reused, donatedLaptops), read);
        notices.done("reuse.stated", String.valueOf(year));
        return "/tableau-de-bord/reemploi.xhtml?faces-redirect=true&year=" + year;
    }

    /** What was stated of the year; null when nothing was. */
    public @Nullable ReuseYear getStated() {
        return stated;
    }

    public @Nullable Integer getYear() {
        return year;
    }

    public void setYear(@Nullable Integer year) {
        this.year = year;
    }

    public @Nullable Integer getRead() {
        return read;
    }

    public void setRead(@Nullable Integer read) {
        this.read = read;
    }

    public @Nullable Integer getStock() {
        return stock;
    }

    public void setStock(@Nullable Integer stock) {
        this.stock = stock;
    }

    public @Nullable Integer getTooOld() {
        return tooOld;
    }

    public void setTooOld(@Nullable Integer tooOld) {
        this.tooOld = tooOld;
    }

    public @Nullable Integer getSecured() {
        return secured;
    }

    public void setSecured(@Nullable Integer secured) {
        this.secured = secured;
    }

    public @Nullable Integer getSent() {
        return sent;
    }

    public void setSent(@Nullable Integer sent) {
        this.sent = sent;
    }

    public @Nullable Money getBought() {
        return bought;
    }

    public void setBought(@Nullable Money bought) {
        this.bought = bought;
    }

    public @Nullable Money getReused() {
        return reused;
    }

    public void setReused(@Nullable Money reused) {
        this.reused = reused;
    }

    public @Nullable Integer getDonatedLaptops() {
        return donatedLaptops;
    }

    public void setDonatedLaptops(@Nullable Integer donatedLaptops) {
        this.donatedLaptops = donatedLaptops;
    }
}
