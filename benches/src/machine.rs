//! The machine that figures are taken on, as it names itself.

use std::{fs, process::Command};

/// Processor, memory, system and broker, in one line.
pub fn named(kafka_home: &str) -> String {
    let cpu = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = value(&cpu, "model name").unwrap_or("unknown processor");
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let memory = fs::read_to_string("/proc/meminfo").unwrap_or_default();
    let kib: u64 = value(&memory, "MemTotal").and_then(|text| text.split(' ').next()?.parse().ok()).unwrap_or_default();
    let gib = kib as f64 / 1024.0 / 1024.0;
    let kernel = fs::read_to_string("/proc/sys/kernel/osrelease").unwrap_or_default();
    let kafka = kafka_version(kafka_home).unwrap_or_else(|| "of unknown version".into());
    format!(
        "{model}, {cores} cores, {gib:.0} GiB, Linux {}, Apache Kafka {kafka} (one broker, {}), {}",
        kernel.trim(),
        java(),
        rustc()
    )
}

/// Load of the machine by others over the last minute.
pub fn load() -> String {
    let text = fs::read_to_string("/proc/loadavg").unwrap_or_default();
    text.split(' ').next().unwrap_or("unknown").to_owned()
}

fn value<'a>(text: &'a str, name: &str) -> Option<&'a str> {
    let line = text.lines().find(|line| line.starts_with(name))?;
    Some(line.split_once(':')?.1.trim())
}

/// From the name of the server's jar.
fn kafka_version(home: &str) -> Option<String> {
    let names = fs::read_dir(home).ok()?.flatten().filter_map(|file| file.file_name().into_string().ok());
    names.into_iter().find_map(|name| {
        let version = name.strip_prefix("kafka-clients-")?.strip_suffix(".jar")?;
        version.starts_with(|c: char| c.is_ascii_digit()).then(|| version.to_owned())
    })
}

fn java() -> String {
    let output = Command::new("java").arg("-version").output();
    let text = output.map(|output| String::from_utf8_lossy(&output.stderr).into_owned()).unwrap_or_default();
    let version = text.split('"').nth(1).unwrap_or("unknown").to_owned();
    format!("Java {version}")
}

fn rustc() -> String {
    let output = Command::new("rustc").arg("--version").output();
    output.map(|output| String::from_utf8_lossy(&output.stdout).trim().to_owned()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_found_behind_its_name() {
        assert_eq!(value("a : b\nMemTotal:       24689 kB", "MemTotal"), Some("24689 kB"));
    }
}
