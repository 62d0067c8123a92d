//! A simulated provider: it answers each connection with the next of the given bytes, and records requests.

use std::sync::{Arc, Mutex};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
    task::JoinHandle,
};

/// The answer to a request.
pub enum Answer {
    /// Sends these bytes and hangs up.
    Bytes(Vec<u8>),
    /// Sends nothing while the client is connected.
    Silence,
}

impl Answer {
    pub fn of(status: u16, headers: &str, body: &str) -> Self {
        let length = body.len();
        Self::Bytes(
            format!("HTTP/1.1 {status} X\r\nContent-Length: {length}\r\nConnection: close\r\n{headers}\r\n{body}")
                .into(),
        )
    }
}

/// The running provider; it ends when dropped.
pub struct Provider {
    pub base: String,
    asked: Arc<Mutex<Vec<String>>>,
    serving: JoinHandle<()>,
}

impl Provider {
    pub async fn answering(answers: Vec<Answer>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let base = format!("http://{}", listener.local_addr().unwrap());
        let asked = Arc::new(Mutex::new(Vec::new()));
        let serving = tokio::spawn({
            let asked = Arc::clone(&asked);
            async move {
                for answer in answers {
                    let (stream, _) = listener.accept().await.unwrap();
                    serve(stream, answer, &asked).await;
                }
            }
        });
        Self { base, asked, serving }
    }

    /// The requests so far, head and body, as received.
    pub fn asked(&self) -> Vec<String> {
        self.asked.lock().unwrap().clone()
    }
}

impl Drop for Provider {
    fn drop(&mut self) {
        self.serving.abort();
    }
}

async fn serve(mut stream: TcpStream, answer: Answer, asked: &Mutex<Vec<String>>) {
    let request = read_request(&mut stream).await;
    asked.lock().unwrap().push(request);
    match answer {
        Answer::Bytes(bytes) => {
            stream.write_all(&bytes).await.unwrap();
            stream.shutdown().await.unwrap();
        }
        Answer::Silence => {
            // Ends when the client disconnects.
            let _ = stream.read(&mut [0; 1]).await;
        }
    }
}

async fn read_request(stream: &mut TcpStream) -> String {
    let mut bytes = Vec::new();
    loop {
        let mut chunk = [0; 4096];
        let read = stream.read(&mut chunk).await.unwrap();
        bytes.extend_from_slice(&chunk[..read]);
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let Some((head, body)) = text.split_once("\r\n\r\n") else {
            assert!(read > 0, "the request was cut off");
            continue;
        };
        let length = head.lines().find_map(|line| line.to_lowercase().strip_prefix("content-length: ")?.parse().ok());
        if read == 0 || body.len() >= length.unwrap_or(0) {
            return text;
        }
    }
}
