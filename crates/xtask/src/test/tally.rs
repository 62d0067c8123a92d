//! Counting: what passed, what failed, what was skipped and why. Reads what cargo's tests print.

/// The count of a whole run.
#[derive(Debug, Default)]
pub struct Tally {
    passed: u32,
    failed: Vec<String>,
    skipped: Vec<String>,
}

impl Tally {
    /// Counts one thing that was tried.
    pub fn count(&mut self, name: &str, outcome: Result<(), String>) {
        match outcome {
            Ok(()) => {
                self.passed += 1;
                eprintln!("passed   {name}");
            }
            Err(reason) => {
                eprintln!("FAILED   {name}: {reason}");
                self.failed.push(name.to_owned());
            }
        }
    }

    /// Counts one thing that cannot be tried here.
    pub fn skip(&mut self, name: &str, why: &str) {
        eprintln!("skipped  {name}: {why}");
        self.skipped.push(format!("{name}: {why}"));
    }

    /// Returns true if nothing failed.
    pub fn is_good(&self) -> bool {
        self.failed.is_empty()
    }

    /// The numbers of tests that passed, failed and were skipped.
    pub fn counts(&self) -> (u32, usize, usize) {
        (self.passed, self.failed.len(), self.skipped.len())
    }

    /// Everything that did not pass by name, then the one line that counts.
    pub fn report(&self) -> String {
        let list = |title: &str, names: &[String]| match names {
            [] => String::new(),
            names => format!("\n{title}:\n  {}\n", names.join("\n  ")),
        };
        let (failed, skipped) = (list("Failed", &self.failed), list("Skipped", &self.skipped));
        let (p, f, s) = self.counts();
        format!("{skipped}{failed}\n{p} passed, {f} failed, {s} skipped")
    }
}

/// Listens to `cargo test -- --show-output`.
#[derive(Debug, Default)]
pub struct Listener {
    /// The test program that runs now and has not said its result.
    program: Option<String>,
    /// The part of its output that is being read.
    part: Part,
    /// The test whose output is being read, until it says that it was skipped.
    test: Option<String>,
    /// The number of tests that reported themselves skipped. libtest will count them as passed.
    skipped_count: u32,
}

/// The parts of a test program's output.
#[derive(Debug, Default)]
enum Part {
    #[default]
    Outcomes,
    Successes,
    Failures,
}

impl Listener {
    /// Takes in a line. Returns true if a person wants to see it.
    pub fn hear(&mut self, line: &str, tally: &mut Tally) -> bool {
        // Indented as cargo does it, so that what a test prints is not taken for it.
        let program = line.strip_prefix("     Running ").or_else(|| line.strip_prefix("   Doc-tests "));
        if let Some(program) = program {
            self.finish(tally);
            self.program = Some(program.split(" (").next().unwrap_or(program).to_owned());
        } else if let Some(result) = line.strip_prefix("test result: ") {
            self.program = None;
            tally.passed += number_before(result, " passed").saturating_sub(std::mem::take(&mut self.skipped_count));
            self.part = Part::Outcomes;
        } else if line == "successes:" {
            self.part = Part::Successes;
        } else if line == "failures:" {
            self.part = Part::Failures;
        } else {
            return self.hear_more(line, tally);
        }
        true
    }

    fn hear_more(&mut self, line: &str, tally: &mut Tally) -> bool {
        match self.part {
            Part::Failures => true,
            Part::Outcomes => {
                self.hear_outcome(line, tally);
                true
            }
            Part::Successes => {
                if let Some(test) = line.strip_prefix("---- ").and_then(|rest| rest.strip_suffix(" stdout ----")) {
                    self.test = Some(test.to_owned());
                }
                line.strip_prefix("skipped: ").is_some_and(|why| self.hear_skip(why, tally))
            }
        }
    }

    /// No more lines come: a test program that never said its result has failed.
    pub fn finish(&mut self, tally: &mut Tally) {
        self.part = Part::Outcomes;
        self.skipped_count = 0;
        if let Some(program) = self.program.take() {
            tally.failed.push(format!("{program}: it ended before its tests did"));
        }
    }

    fn hear_outcome(&self, line: &str, tally: &mut Tally) {
        let Some((name, outcome)) = line.strip_prefix("test ").and_then(|test| test.rsplit_once(" ... ")) else {
            return;
        };
        let program = self.program.as_deref().unwrap_or_default();
        if outcome == "FAILED" {
            tally.failed.push(format!("{program}: {name}"));
        } else if let Some(why) = outcome.strip_prefix("ignored") {
            let why = why.trim_start_matches([',', ' ']);
            tally.skipped.push(format!("{program}: {name}{}{why}", if why.is_empty() { "" } else { ": " }));
        }
    }

    /// A test that said that it cannot take place here is counted by libtest as passed, and by us as skipped; once,
    /// however often it says so.
    fn hear_skip(&mut self, why: &str, tally: &mut Tally) -> bool {
        let Some(test) = self.test.take() else {
            return false;
        };
        self.skipped_count += 1;
        tally.skipped.push(format!("{test}: {why}"));
        true
    }
}

/// The number in front of these words.
fn number_before(line: &str, words: &str) -> u32 {
    let before = line.split(words).next().unwrap_or_default();
    before.rsplit(' ').next().and_then(|number| number.parse().ok()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn listen(lines: &str) -> (Tally, String) {
        let (mut listener, mut tally) = (Listener::default(), Tally::default());
        let shown = lines.lines().filter(|line| listener.hear(line, &mut tally)).collect::<Vec<_>>().join("\n");
        listener.finish(&mut tally);
        (tally, shown)
    }

    const LINES: &str = "     Running tests/a.rs (target/debug/deps/a-0123)
running 4 tests
test one ... ok
test two ... ok
test three ... FAILED
test four ... ignored, by hand

successes:

---- two stdout ----
skipped: no Chromium here
skipped: truly none
noise

successes:
    one
    two

failures:

---- three stdout ----
skipped: not a skip, it failed

test result: FAILED. 2 passed; 1 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.01s";

    #[test]
    fn passed_failed_and_skipped_are_counted_apart() {
        let (tally, _) = listen(LINES);
        assert_eq!(tally.report().lines().last(), Some("1 passed, 1 failed, 2 skipped"));
        assert_eq!(tally.failed, ["tests/a.rs: three"]);
        assert_eq!(tally.skipped, ["tests/a.rs: four: by hand", "two: no Chromium here"]);
        assert!(!tally.is_good());
    }

    #[test]
    fn what_passing_tests_print_is_noise() {
        let (_, shown) = listen(LINES);
        assert!(!shown.contains("noise") && shown.contains("test three ... FAILED") && shown.contains("no Chromium"));
    }

    #[test]
    fn a_test_program_that_dies_has_failed() {
        let (tally, _) = listen(
            "     Running tests/a.rs (x)\nrunning 9 tests\n     Running tests/b.rs (y)\ntest result: ok. 2 passed; 0 failed;",
        );
        assert_eq!(tally.failed, ["tests/a.rs: it ended before its tests did"]);
        assert_eq!(tally.report().lines().last(), Some("2 passed, 1 failed, 0 skipped"));
    }

    #[test]
    fn steps_are_counted_too() {
        let mut tally = Tally::default();
        tally.count("one", Ok(()));
        tally.count("two", Err("no".into()));
        tally.skip("three", "not here");
        assert_eq!(tally.report().lines().last(), Some("1 passed, 1 failed, 1 skipped"));
    }
}
