//! The list of people: who stands in it, by which source and status, and what a filter finds.
#![allow(clippy::unwrap_used, missing_docs)]

mod common;

use common::{Replica, label_id, person, theirs};
use paperplane_bridge::view::people::PersonRow;
use paperplane_core::{
    contacts::{
        filter::{PeopleFilter, PeopleOrder},
        person::{Mark, PersonSource, ProspectStatus, Standing},
    },
    ids::ContactId,
    time::Timestamp,
};

async fn listed(replica: &Replica, filter: PeopleFilter) -> Vec<PersonRow> {
    let page = replica.store.people(filter.clone(), PeopleOrder::Name, 0, 10).await.unwrap();
    assert_eq!(page.rows.len(), page.total as usize, "{filter:?}");
    assert_eq!(replica.store.count_people(vec![filter.clone()]).await.unwrap(), [page.total]);
    let by_word = replica.store.people(filter, PeopleOrder::LastWord, 0, 10).await.unwrap();
    assert_eq!(by_word.rows.len(), page.rows.len());
    page.rows
}

/// Amara wrote and was answered, Khaled was added, of the third nothing is known but a link.
async fn three() -> Replica {
    let mut replica = Replica::open().await;
    let history = [
        replica.pen.label(1, "nursing", false),
        replica.pen.received(0, "SM1", "hello"),
        replica.pen.added(1, "Khaled"),
        replica.pen.linked(0, 2),
    ];
    replica.append(&history).await;
    replica
}

#[tokio::test]
async fn a_person_stands_in_the_list_by_words_or_because_they_were_added() {
    let mut replica = three().await;
    let all = listed(&replica, PeopleFilter::default()).await;
    let facts: Vec<_> = all.iter().map(|row| (row.who.as_str(), row.source, row.status, row.last.is_some())).collect();
    assert_eq!(facts.len(), 2, "{facts:?}");
    let khaled = all.iter().find(|row| row.who == "Khaled").unwrap();
    assert_eq!((khaled.source, khaled.status), (PersonSource::Hand, ProspectStatus::New));
    assert_eq!((khaled.standing, khaled.language.as_str(), khaled.country.as_str()), (Standing::Open, "yo", "GB"));
    assert_eq!(khaled.evidence.text, "Fair");
    // Their words come from the messages of all of their addresses.
    let [requested, answered] = [replica.pen.requested(1, 1, "welcome"), replica.pen.received(1, "SM9", "thanks")];
    replica.append(&[requested]).await;
    let contacted = PeopleFilter { status: vec![ProspectStatus::Contacted], ..PeopleFilter::default() };
    assert_eq!(listed(&replica, contacted.clone()).await[0].who, "Khaled");
    replica.append(&[answered]).await;
    assert!(listed(&replica, contacted).await.is_empty());
    let replied = PeopleFilter { status: vec![ProspectStatus::Replied], ..PeopleFilter::default() };
    assert_eq!(listed(&replica, replied).await[0].who, "Khaled");
}

#[tokio::test]
async fn a_filter_finds_labels_standings_and_names() {
    let mut replica = three().await;
    let work = [
        replica.pen.contact_labelled(1, 1, true),
        replica.pen.decided(1, Mark::Won),
        replica.pen.opted_out(0, true),
        replica.pen.sourced(0, PersonSource::Referral),
    ];
    replica.append(&work).await;
    let any = PeopleFilter::default();
    let khaled = [
        PeopleFilter { label: Some(label_id(1)), ..any.clone() },
        PeopleFilter { text: "khal".into(), ..any.clone() },
        PeopleFilter { text: "khal".into(), label: Some(label_id(1)), ..any.clone() },
        PeopleFilter { standing: Some(Standing::Open), ..any.clone() },
        PeopleFilter { status: vec![ProspectStatus::Won, ProspectStatus::Lost], ..any.clone() },
        PeopleFilter { language: "yo".into(), country: "gb".into(), ..any.clone() },
        PeopleFilter { source: Some(PersonSource::Hand), never_written_to: true, ..any.clone() },
    ];
    for filter in khaled {
        let found = listed(&replica, filter.clone()).await;
        assert_eq!(found.iter().map(|row| row.who.as_str()).collect::<Vec<_>>(), ["Khaled"], "{filter:?}");
    }
    let amara = [
        PeopleFilter { standing: Some(Standing::OptedOut), ..any.clone() },
        PeopleFilter { source: Some(PersonSource::Referral), ..any.clone() },
        PeopleFilter { last_word_from: Some(Timestamp(0)), ..any.clone() },
        PeopleFilter { last_word_before: Some(Timestamp(i64::MAX)), ..any.clone() },
    ];
    for filter in amara {
        let found = listed(&replica, filter.clone()).await;
        assert_eq!(found.len(), 1, "{filter:?}");
        assert_eq!(found[0].labels, []);
    }
    for filter in [
        PeopleFilter { text: "***".into(), ..any.clone() },
        PeopleFilter { text: "khaled amara".into(), ..any.clone() },
        PeopleFilter { label: Some(label_id(2)), ..any },
    ] {
        assert!(listed(&replica, filter.clone()).await.is_empty(), "{filter:?}");
    }
}

#[tokio::test]
async fn two_who_become_one_are_one_row_and_parted_they_are_two() {
    let mut replica = three().await;
    let joined = replica.pen.linked(0, 1);
    replica.append(&[joined]).await;
    let one = listed(&replica, PeopleFilter::default()).await;
    assert_eq!((one.len(), one[0].who.as_str()), (1, "Khaled"));
    let old = ContactId::of_address(person(1));
    assert_eq!(replica.store.person(old).await.unwrap().unwrap().contact, one[0].contact, "by any id it ever had");
    let parted = replica.pen.unlinked(0, 1);
    replica.append(&[parted]).await;
    assert_eq!(listed(&replica, PeopleFilter::default()).await.len(), 2);
    let page = replica.store.people_after(PeopleFilter::default(), None, 1).await.unwrap().unwrap();
    let next = replica.store.people_after(PeopleFilter::default(), Some(page[0].contact), 5).await.unwrap().unwrap();
    assert_eq!((page.len(), next.len()), (1, 1));
    assert_ne!(page[0].contact, next[0].contact);
    let nobody = ContactId::from_uuid(*theirs("SM1").as_uuid());
    assert!(replica.store.people_after(PeopleFilter::default(), Some(nobody), 5).await.unwrap().is_none());
}
