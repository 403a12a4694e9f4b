package org.rebond.account;

import java.time.Clock;
import org.rebond.TestTransactions;
import org.rebond.platform.Caller;
import org.rebond.platform.Journal;

/** The accounts as the server would wire them, on the test database. */
public final class AccountOffice {

    private AccountOffice() {}

    /** The service within the transactions of another feature's office. */
    public static Accounts within(TestTransactions transactions, Caller caller, Clock clock) {
        var stored = new StoredAccounts_(transactions.entityManager());
        var journal = new Journal(transactions.entityManager(), caller, clock);
        return new Accounts(
                stored, new Authentication(stored, transactions, journal, caller, clock), journal, caller, clock);
    }
}
