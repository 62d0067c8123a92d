//! The bare program beside the first fetch of a mailbox: all mails of the inbox are fetched at once, parsed, and each kept in a
//! file that the disk has, as ours keeps the raw mail. Nothing else.
//!
//! It prints how many there were.
#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "bare")]

use async_imap::Client;
use futures_util::TryStreamExt as _;
use mail_parser::MessageParser;
use std::{fs::File, io::Write as _, path::Path};
use tokio::net::TcpStream;

#[tokio::main]
async fn main() {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let [server, user, password, folder] = &words[..] else { panic!("SERVER USER PASSWORD FOLDER") };
    let mut client = Client::new(TcpStream::connect(server).await.unwrap());
    client.read_response().await.unwrap();
    let mut session = client.login(user, password).await.map_err(|(error, _)| error).unwrap();
    session.examine("INBOX").await.unwrap();
    let mut mails = session.uid_fetch("1:*", "(UID INTERNALDATE BODY.PEEK[])").await.unwrap();
    let mut count = 0;
    while let Some(fetched) = mails.try_next().await.unwrap() {
        if let Some(body) = fetched.body() {
            assert!(MessageParser::default().parse(body).is_some());
            let mut file = File::create_new(Path::new(folder).join(count.to_string())).unwrap();
            file.write_all(body).unwrap();
            file.sync_all().unwrap();
            count += 1;
        }
    }
    println!("{count}");
}
