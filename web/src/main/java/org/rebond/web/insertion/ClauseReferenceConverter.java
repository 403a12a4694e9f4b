package org.rebond.web.insertion;

import jakarta.faces.convert.FacesConverter;
import org.rebond.insertion.InsertionRule;
import org.rebond.insertion.SocialClause;
import org.rebond.web.ui.ReferenceConverter;

/** The reference of a clause in an address. */
@FacesConverter(forClass = SocialClause.Reference.class)
public class ClauseReferenceConverter extends ReferenceConverter<SocialClause.Reference> {

    public ClauseReferenceConverter() {
        super(SocialClause.Reference::new, SocialClause.Reference::value, InsertionRule.CLAUSE_UNKNOWN);
    }
}
