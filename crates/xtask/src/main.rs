//! `cargo xtask`: our tools, one file per verb.

mod bench;
mod errand;
mod kafka;
mod needs;
mod places;
mod provision;
mod run;
mod storm;
mod test;
mod tidy;
mod ui;
mod windows;

use anyhow::{Result, bail};
use std::process::ExitCode;

const USAGE: &str = "\
cargo xtask VERB

  run [--data DIR] [--port N] [--headless] [--demo]
                    builds what is needed and opens the desk
  test              runs everything and ends with: N passed, N failed, N skipped
  bench [--full]    measures everything in release and writes the tables into docs/performance.md
  storm [--seeds N | --seed N | --real N] [--from N]
                    1000 storms on a pretended world, or so many; one of them with its trace; or real ones on Kafka
  ui [--dev]        builds the windows into ui/dist; --dev is quicker and larger
  kafka up|down     an Apache Kafka on this computer
  windows           compiles for Windows on Linux, lints that, and runs the relay under Wine
  tidy              the rules that the compiler does not know";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    match act(&words) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}

fn act(words: &[String]) -> Result<ExitCode> {
    let (verb, rest) = words.split_first().map_or(("help", words), |(verb, rest)| (verb.as_str(), rest));
    let rest_words: Vec<&str> = rest.iter().map(String::as_str).collect();
    match (verb, rest_words.as_slice()) {
        ("run", _) => run::run(&run::Wishes::read(rest)?)?,
        ("bench", _) => bench::bench(&bench::Wishes::read(rest)?)?,
        ("test", []) => return Ok(test::test()),
        ("storm", words) => storm::storm(words)?,
        ("ui", []) => ui::build(ui::Profile::Small)?,
        ("ui", ["--dev"]) => ui::build(ui::Profile::Quick)?,
        ("kafka", ["up"]) => kafka::up()?,
        ("kafka", ["down"]) => kafka::down()?,
        ("windows", []) => return windows::windows(),
        ("tidy", []) => tidy::tidy()?,
        ("help" | "--help" | "-h", []) => println!("{USAGE}"),
        _ => bail!("`{}` is not understood\n\n{USAGE}", words.join(" ")),
    }
    Ok(ExitCode::SUCCESS)
}
