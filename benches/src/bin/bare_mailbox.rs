//! The bare program beside the first fetch of a mailbox: all mails of the inbox are fetched at once and parsed, nothing else.
//!
//! It prints how many there were.
#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "bare")]

use async_imap::Client;
use futures_util::TryStreamExt as _;
use mail_parser::MessageParser;
use tokio::net::TcpStream;

#[tokio::main]
async fn main() {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let [server, user, password] = &words[..] else { panic!("SERVER USER PASSWORD") };
    let mut client = Client::new(TcpStream::connect(server).await.unwrap());
    client.read_response().await.unwrap();
    let mut session = client.login(user, password).await.map_err(|(error, _)| error).unwrap();
    session.examine("INBOX").await.unwrap();
    let mut mails = session.uid_fetch("1:*", "(UID INTERNALDATE BODY.PEEK[])").await.unwrap();
    let mut count = 0;
    while let Some(fetched) = mails.try_next().await.unwrap() {
        if let Some(body) = fetched.body() {
            assert!(MessageParser::default().parse(body).is_some());
            count += 1;
        }
    }
    println!("{count}");
}
