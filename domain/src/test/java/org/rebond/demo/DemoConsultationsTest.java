package org.rebond.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rebond.consultation.Bid;
import org.rebond.consultation.BidState;
import org.rebond.consultation.Candidacy;
import org.rebond.consultation.CandidacyRow;
import org.rebond.consultation.CandidacyState;
import org.rebond.consultation.CandidateLetter;
import org.rebond.consultation.Consultation;
import org.rebond.consultation.ConsultationFilter;
import org.rebond.consultation.ConsultationOffice;
import org.rebond.consultation.ConsultationRow;
import org.rebond.consultation.ConsultationStage;
import org.rebond.consultation.EndLetter;
import org.rebond.consultation.LotAnalysis.BidSheet;
import org.rebond.consultation.RejectionLetter;
import org.rebond.procurement.ContractFixture;
import org.rebond.shared.Paging;

class DemoConsultationsTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @Test
    void the_fictional_consultations_obey_the_rules_of_their_time() {
        Clock clock = Clock.fixed(
                ConsultationOffice.TODAY.atTime(LocalTime.NOON).atZone(PARIS).toInstant(), PARIS);
        new ConsultationOffice().rehearse((tendering, awarding, selecting, caller) -> {
            new DemoConsultations(tendering, awarding, selecting, caller, clock).load(ContractFixture.BUYER);

            assertThat(tendering
                            .consultations(
                                    new ConsultationFilter("ordinateurs réformés des collèges", null), Paging.first())
                            .items())
                    .extracting(ConsultationRow::number, ConsultationRow::stages)
                    .containsExactly(
                            tuple("2026-C05", List.of(ConsultationStage.TO_ANALYSE, ConsultationStage.TO_AWARD)));
            var old = new Consultation.Reference(ContractFixture.BUYER + "-2008-AO-17");
            assertThat(tendering.consultation(old).stages()).containsExactly(ConsultationStage.OVER);
            assertThat(tendering.consultation(old).lots().getFirst().contract())
                    .isEqualTo(ContractFixture.BUYER + "-2009-014");
            assertThat(awarding.register(old))
                    .extracting(BidSheet::state)
                    .containsExactly(BidState.ADMITTED, BidState.ADMITTED, BidState.LATE);
            var rejected = new Bid.Reference(old.value() + "-O2");
            assertThat(((RejectionLetter) awarding.letter(rejected)).standstillDays())
                    .isEqualTo(10);
            assertThat(tendering
                            .consultation(new Consultation.Reference(ContractFixture.BUYER + "-2026-C06"))
                            .stages())
                    .containsExactly(ConsultationStage.RUNNING);
            var restricted = new Consultation.Reference(ContractFixture.BUYER + "-2026-C07");
            assertThat(tendering.consultation(restricted).stages()).containsExactly(ConsultationStage.RUNNING);
            assertThat(selecting.candidacies(restricted))
                    .extracting(CandidacyRow::state)
                    .containsExactly(
                            CandidacyState.SELECTED,
                            CandidacyState.SELECTED,
                            CandidacyState.REJECTED,
                            CandidacyState.LATE);
            assertThat(selecting.letter(Candidacy.Reference.of(restricted, 3))).isInstanceOf(CandidateLetter.class);
            assertThat(awarding.letter(new Bid.Reference(ContractFixture.BUYER + "-2026-C03-O1")))
                    .isInstanceOf(EndLetter.class);
        });
    }
}
