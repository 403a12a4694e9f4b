package org.rebond.insertion;

import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.processing.Find;
import org.hibernate.annotations.processing.HQL;

/** The persons on file. */
interface Participants {

    EntityManager entityManager();

    default void add(Participant participant) {
        entityManager().persist(participant);
    }

    @Find
    Optional<Participant> find(Participant.Reference reference);

    /** Those who may be one of these persons. */
    @HQL("select p from Participant p where p.identityHash in :hashes or p.passNumber in :passNumbers")
    List<Participant> among(Collection<String> hashes, Collection<String> passNumbers);

    /** A reference that nobody bears yet. */
    default Participant.Reference freshReference() {
        return Participant.Reference.of((Long) entityManager()
                .createNativeQuery("select nextval('participant_number_seq')", Long.class)
                .setFlushMode(FlushModeType.COMMIT) // nothing pending bears on it
                .getSingleResult());
    }
}
