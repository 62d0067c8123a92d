//! Apache Kafka on this computer: by Docker where an engine runs, else from Maven Central with Java 17.

use crate::{errand, places};
use anyhow::{Context, Result, bail, ensure};
use std::{
    fs,
    net::{Ipv4Addr, SocketAddr, TcpStream},
    path::{Path, PathBuf},
    process::{Command, Stdio},
    thread,
    time::{Duration, Instant},
};

/// The pinned version; the same stands in kafka/pom.xml.
const VERSION: &str = "4.4.0";
const PORT: u16 = 9092;
const CONTROLLER_PORT: u16 = 9093;
const CONTAINER: &str = "paperplane-kafka";
/// Any id that is one.
const CLUSTER: &str = "cGFwZXJwbGFuZS1sb2NhbA";
const STARTS_WITHIN: Duration = Duration::from_secs(90);

/// Starts a broker on 127.0.0.1:9092 that stays until `down`.
pub fn up() -> Result<()> {
    if answers() {
        println!("Kafka answers on 127.0.0.1:{PORT} already");
        return Ok(());
    }
    if docker_runs() {
        up_in_docker()?
    } else {
        up_from_jars()?
    }
    wait_until("answer", answers)?;
    println!("Kafka {VERSION} answers on 127.0.0.1:{PORT}: set KAFKA_BOOTSTRAP_SERVERS=127.0.0.1:{PORT}");
    Ok(())
}

/// Stops the broker that `up` started; what it holds is kept for the next `up`.
pub fn down() -> Result<()> {
    let number = folder().join("pid");
    if let Ok(pid) = fs::read_to_string(&number) {
        // The number may have gone to another program since.
        if is_our_broker(pid.trim()) {
            stop(pid.trim())?;
            wait_until("end", || !is_our_broker(pid.trim()))?;
        }
        fs::remove_file(number).context("forgetting the broker")?;
    } else if docker_runs() && container_exists() {
        errand::run(Command::new("docker").args(["stop", CONTAINER]))?;
    } else {
        bail!("no Kafka of ours is running");
    }
    println!("Kafka has stopped");
    Ok(())
}

fn wait_until(what: &str, is_so: impl Fn() -> bool) -> Result<()> {
    let begun = Instant::now();
    while !is_so() {
        ensure!(
            begun.elapsed() < STARTS_WITHIN,
            "Kafka did not {what} within {} s; see {}",
            STARTS_WITHIN.as_secs(),
            folder().display()
        );
        thread::sleep(Duration::from_millis(100));
    }
    Ok(())
}

/// The folder with Kafka's jars, fetched once for what is wanted of them.
pub fn home() -> Result<PathBuf> {
    let libs = places::cache().join("kafka").join(VERSION).join("libs");
    let whole = libs.with_file_name("fetched");
    let pom = places::root().join("crates/xtask/kafka/pom.xml");
    let wanted = fs::read_to_string(&pom).context("what is wanted of Kafka")?;
    if fs::read_to_string(&whole).is_ok_and(|fetched| fetched == wanted) {
        return Ok(libs);
    }
    let maven = places::program("mvn").context("Maven is not here: install it (on Debian: apt-get install maven)")?;
    let mut fetch = Command::new(maven);
    fetch.args(["-q", "-B", "-f"]).arg(pom).arg("dependency:copy-dependencies");
    fetch.arg(format!("-DoutputDirectory={}", libs.display()));
    errand::run(&mut fetch)?;
    fs::write(whole, wanted).context("remembering that Kafka is here")?;
    Ok(libs)
}

fn folder() -> PathBuf {
    places::cache().join("kafka").join("up")
}

fn answers() -> bool {
    let address = SocketAddr::from((Ipv4Addr::LOCALHOST, PORT));
    TcpStream::connect_timeout(&address, Duration::from_millis(500)).is_ok()
}

fn docker_runs() -> bool {
    let asked = Command::new("docker").arg("info").stdout(Stdio::null()).stderr(Stdio::null()).status();
    asked.is_ok_and(|status| status.success())
}

fn container_exists() -> bool {
    errand::answer(Command::new("docker").args(["container", "inspect", CONTAINER])).is_some()
}

fn up_in_docker() -> Result<()> {
    if container_exists() {
        return errand::run(Command::new("docker").args(["start", CONTAINER]));
    }
    let port = format!("127.0.0.1:{PORT}:{PORT}");
    let image = format!("apache/kafka:{VERSION}");
    errand::run(Command::new("docker").args(["run", "--detach", "--name", CONTAINER, "--publish", &port, &image]))
}

fn up_from_jars() -> Result<()> {
    let home = home()?;
    let folder = folder();
    fs::create_dir_all(&folder).context("a folder for the broker")?;
    let settings = folder.join("server.properties");
    fs::write(&settings, properties(&folder)).context("the broker's settings")?;
    if !folder.join("data").exists() {
        let mut format = java(&home);
        format.args(["kafka.tools.StorageTool", "format", "--cluster-id", CLUSTER, "--config"]).arg(&settings);
        errand::run(&mut format)?;
    }
    let log = fs::File::create(folder.join("kafka.log")).context("the broker's log")?;
    let mut broker = java(&home);
    broker.arg("kafka.Kafka").arg(&settings).stdin(Stdio::null()).stdout(log.try_clone()?).stderr(log);
    let child = broker
        .spawn()
        .context("Java is not here: install version 17 (on Debian: apt-get install openjdk-17-jre-headless)")?;
    fs::write(folder.join("pid"), child.id().to_string()).context("remembering the broker")
}

fn java(home: &Path) -> Command {
    let mut java = Command::new("java");
    java.args(["-Xmx512m", "-cp"]).arg(home.join("*"));
    java
}

fn properties(folder: &Path) -> String {
    let data = folder.join("data");
    format!(
        "process.roles=broker,controller\nnode.id=1\ncontroller.quorum.voters=1@127.0.0.1:{CONTROLLER_PORT}\n\
         listeners=PLAINTEXT://127.0.0.1:{PORT},CONTROLLER://127.0.0.1:{CONTROLLER_PORT}\n\
         advertised.listeners=PLAINTEXT://127.0.0.1:{PORT}\ncontroller.listener.names=CONTROLLER\n\
         listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT\nlog.dirs={}\n\
         auto.create.topics.enable=false\noffsets.topic.replication.factor=1\n\
         transaction.state.log.replication.factor=1\ntransaction.state.log.min.isr=1\n\
         group.initial.rebalance.delay.ms=0\n",
        data.display()
    )
}

#[cfg(unix)]
fn is_our_broker(pid: &str) -> bool {
    let asked = errand::answer(Command::new("ps").args(["-p", pid, "-o", "args="]));
    asked.is_some_and(|line| line.contains("kafka.Kafka"))
}

#[cfg(not(unix))]
fn is_our_broker(pid: &str) -> bool {
    let asked = errand::answer(Command::new("tasklist").args(["/NH", "/FI", &format!("PID eq {pid}")]));
    asked.is_some_and(|line| line.contains("java"))
}

#[cfg(unix)]
fn stop(pid: &str) -> Result<()> {
    errand::run(Command::new("sh").args(["-c", "kill -TERM \"$0\"", pid]))
}

#[cfg(not(unix))]
fn stop(pid: &str) -> Result<()> {
    errand::run(Command::new("taskkill").args(["/F", "/PID", pid]))
}
