//! Boards, the page of today and one case among many cases: counted in the steps of SQLite's own machine.
#![allow(clippy::unwrap_used)]

use super::read::{
    board,
    tasks::{self, TasksAsked},
    today, whole,
};
use crate::{
    LaneAsked, TodayAsked,
    common::{case_id, pipeline_id},
    growth::{STEPS_EACH, Steps, Years},
};
use paperplane_bridge::view::board::CaseFilter;
use paperplane_core::{cases::day::Day, time::Timestamp};

/// Ten thousand cases and as many checklists: a lane gives its window, the page of today what is due, a case what is its own, and a
/// move touches its case.
#[test]
fn a_window_of_a_lane_the_page_of_today_and_a_case_cost_the_same_among_ten_thousand_cases() {
    let mut years = Years::begin();
    let (mut pen, mut events) = (std::mem::take(&mut years.pen), Vec::new());
    events.extend([pen.pipeline(1), pen.case(1, 0, "")]);
    let seen = events[1].id;
    events.extend([pen.case_moved(1, "enquiry", "documents", seen), pen.task_added(1, Some(1), "2027-03-01")]);
    years.fold(&events);
    let today = TodayAsked { today: Day::FIRST.plus_days(700_000), now: Timestamp(1), owner: None };
    let window = |from| LaneAsked {
        pipeline: pipeline_id(),
        stage: Some("documents".into()),
        filter: CaseFilter::default(),
        from,
        limit: 20,
    };
    let mut costs = |years: &mut Years, nth: u8| {
        let steps = Steps::of(&years.connection);
        board::window(&years.connection, &window(0), Timestamp(1)).unwrap();
        let lane = steps.taken();
        today::today(&years.connection, &today).unwrap();
        let today_taken = steps.taken();
        let case = whole::whole(&years.connection, case_id(1), today.today).unwrap().unwrap();
        assert!(!case.items.is_empty() && !case.tasks.is_empty());
        let whole = steps.taken();
        let asked = TasksAsked { case: Some(case_id(1)), limit: 20, ..TasksAsked::default() };
        assert!(!tasks::list(&years.connection, &asked).unwrap().is_empty());
        let of_case = steps.taken();
        let opened = pen.case(nth, 1, "");
        let moved = pen.case_moved(nth, "enquiry", "documents", opened.id);
        years.fold(&[opened, moved]);
        [lane, today_taken, whole, of_case, steps.taken()]
    };
    for nth in 2..60 {
        costs(&mut years, nth);
    }
    let early = costs(&mut years, 60);
    let many = "WITH RECURSIVE n(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM n WHERE n < 9999)";
    let cases = "INSERT INTO cases (id, contact, pipeline, version, title, opened_ms, stage, since_ms, late_ms, standing, outcome, on_board)
                 SELECT randomblob(16), c.contact, c.pipeline, 1, '', n, 'documents', n, 9000000000000000 + n, randomblob(16), 0, 1
                 FROM n, (SELECT * FROM cases LIMIT 1) AS c";
    let items = "INSERT INTO case_items (id, case_id, place, key, stage, name, kind, optional, valid_months, state, since_ms, due,
                     valid_until, concerns, reason, version, decided, member, live)
                 SELECT randomblob(16), id, 0, '', '', '{}', 0, 0, 0, 2, 1, '2001-01-01', '9999-01-01', '9998-12-01', '', 0, x'', x'', 1
                 FROM cases";
    let tasks =
        "INSERT INTO tasks (id, place, what, why, owner, due, case_id, contact, made_ms, member, done_ms, done_by)
                 SELECT randomblob(16), 0, '', '', x'', '2001-01-01', id, x'', 1, x'', 1, x'' FROM cases";
    for sql in [format!("{many} {cases}"), items.into(), tasks.into()] {
        years.connection.execute(&sql, []).unwrap();
    }
    let late = costs(&mut years, 61);
    assert!(early[0] > 20 && early[1] > 20 && early[2] > 5 && early[4] > 50, "the steps were counted: {early:?}");
    for (early, late) in early.into_iter().zip(late) {
        assert!(late <= early * 2 + 20, "it grows with what is there: {early} and {late}");
    }
    // The lengths and sums of all lanes are read from one index, a few steps a case.
    let steps = Steps::of(&years.connection);
    let board = board::board(&years.connection, None, &CaseFilter::default(), Timestamp(1)).unwrap();
    let (open, taken) = (u64::from(board.open), steps.taken() * u64::try_from(STEPS_EACH).unwrap());
    assert!(open > 10_000 && taken < open * 40, "{taken} steps for {open} cases");
}
