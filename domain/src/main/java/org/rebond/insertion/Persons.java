package org.rebond.insertion;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.rebond.shared.RuleViolation;

/** The persons of some lines of a file, each matched with the one on file so that nobody is counted twice (BR11). */
final class Persons {

    private final Participants participants;
    private final Map<String, Participant> byHash = new HashMap<>();
    private final Map<String, Participant> byPass = new HashMap<>();

    Persons(Participants participants, Collection<Identity> identities) {
        this.participants = participants;
        List<String> hashes = identities.stream().map(Identity::hash).distinct().toList();
        List<String> passNumbers = identities.stream()
                .map(Identity::passNumber)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        participants.among(hashes, passNumbers).forEach(this::index);
    }

    Collection<Participant> known() {
        return byHash.values();
    }

    /** Whoever bears that name and that birth date. */
    Optional<Participant> named(Identity identity) {
        return Optional.ofNullable(byHash.get(identity.hash()));
    }

    /** @throws CellRefused when the line gives the PASS of somebody else */
    Optional<Participant> find(Identity identity) throws CellRefused {
        Optional<Participant> known = named(identity);
        Participant holder = identity.passNumber() == null ? null : byPass.get(identity.passNumber());
        if (holder != null && !known.equals(Optional.of(holder))) {
            throw new CellRefused(
                    HoursColumn.PASS,
                    new RuleViolation(
                            InsertionRule.PASS_OF_ANOTHER_PERSON,
                            holder.reference().value()));
        }
        return known;
    }

    Participant add(Identity identity) {
        Participant participant = new Participant(participants.freshReference(), identity);
        participants.add(participant);
        index(participant);
        return participant;
    }

    /** Notes the PASS that a line gives to a person on file. False when it was known, or the line gives none. */
    boolean notePass(Participant participant, Identity identity) {
        String number = identity.passNumber();
        if (number == null || !participant.receivePass(number)) {
            return false;
        }
        index(participant);
        return true;
    }

    private void index(Participant participant) {
        byHash.put(participant.identityHash(), participant);
        String passNumber = participant.passNumber();
        if (passNumber != null) {
            byPass.put(passNumber, participant);
        }
    }
}
