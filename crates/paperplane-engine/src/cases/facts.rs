//! Facts of a case that a person typed, compared with what is known.

use crate::desk::Desk;
use paperplane_bridge::{
    CasesCause, Trouble,
    ask::{DescribeCase, TypedMoney},
};
use paperplane_core::{
    cases::{
        day::Day,
        decide::accept_line,
        money::{Money, accept_money},
    },
    envelope::Actor,
    event::{CaseDescribed, CaseFact},
};

impl Desk {
    /// Writes down facts of a case; only differences are recorded.
    ///
    /// # Errors
    /// If the case is not here, or a value cannot be used.
    pub async fn describe_case_as(&self, by: Actor, ask: DescribeCase) -> Result<(), Trouble> {
        let known = self.case(ask.case).await?.card;
        let (case, facts) = (ask.case, known.facts);
        let all = [
            line(ask.title)?.filter(|text| *text != known.title).map(|text| CaseFact::Title { text }),
            line(ask.partner)?.filter(|text| *text != facts.partner).map(|text| CaseFact::Partner { text }),
            line(ask.programme)?.filter(|text| *text != facts.programme).map(|text| CaseFact::Programme { text }),
            day(ask.begins_on)?.filter(|day| *day != facts.begins_on).map(|day| CaseFact::BeginsOn { day }),
            day(ask.apply_by)?.filter(|day| *day != facts.apply_by).map(|day| CaseFact::ApplyBy { day }),
            money(ask.fees)?.filter(|money| *money != facts.fees).map(|money| CaseFact::Fees { money }),
            money(ask.commission)?
                .filter(|money| *money != facts.commission)
                .map(|money| CaseFact::Commission { money }),
        ];
        let facts: Vec<CaseFact> = all.into_iter().flatten().collect();
        if facts.is_empty() { Ok(()) } else { self.write(by, CaseDescribed { case, facts }).await }
    }
}

fn line(typed: Option<String>) -> Result<Option<String>, CasesCause> {
    typed.map(|typed| accept_line(&typed)).transpose().map_err(CasesCause::from)
}

pub(super) fn day(typed: Option<String>) -> Result<Option<Option<Day>>, CasesCause> {
    let read = |typed: String| match typed.trim() {
        "" => Ok(None),
        text => text.parse().map(Some).map_err(|_| CasesCause::DayWrong),
    };
    typed.map(read).transpose()
}

fn money(typed: Option<TypedMoney>) -> Result<Option<Option<Money>>, CasesCause> {
    typed.map(|typed| accept_money(&typed.amount, &typed.currency)).transpose().map_err(CasesCause::from)
}
