//! The words by which mail programs begin what they quote, in their languages, in lower case.

/// "From:" at the head of a quoted mail.
pub(super) const FROM: [&str; 17] = [
    "from",
    "von",
    "de",
    "da",
    "van",
    "od",
    "från",
    "fra",
    "kimden",
    "gönderen",
    "от",
    "від",
    "发件人",
    "寄件者",
    "差出人",
    "보낸 사람",
    "من",
];
/// "Sent:" or "Date:".
pub(super) const SENT: [&str; 33] = [
    "sent",
    "date",
    "gesendet",
    "datum",
    "enviado",
    "enviado el",
    "enviada em",
    "enviado em",
    "fecha",
    "data",
    "envoyé",
    "envoyé le",
    "inviato",
    "verzonden",
    "wysłano",
    "skickat",
    "sendt",
    "dato",
    "tarih",
    "gönderildi",
    "gönderilme tarihi",
    "отправлено",
    "дата",
    "надіслано",
    "发送时间",
    "日期",
    "寄件日期",
    "送信日時",
    "日付",
    "보낸 날짜",
    "날짜",
    "تاريخ الإرسال",
    "التاريخ",
];
/// "To:".
pub(super) const TO: [&str; 17] = [
    "to",
    "an",
    "para",
    "à",
    "a",
    "aan",
    "do",
    "till",
    "til",
    "kime",
    "кому",
    "收件人",
    "宛先",
    "받는 사람",
    "إلى",
    "cc",
    "destinataire",
];
/// "Subject:".
pub(super) const SUBJECT: [&str; 18] = [
    "subject",
    "betreff",
    "asunto",
    "assunto",
    "objet",
    "oggetto",
    "onderwerp",
    "temat",
    "ämne",
    "emne",
    "konu",
    "тема",
    "主题",
    "主旨",
    "件名",
    "제목",
    "الموضوع",
    "predmet",
];

/// "wrote", as it stands in the sentence before a quoted mail.
const WROTE: [&str; 31] = [
    "wrote",
    "schrieb",
    "écrit",
    "escribió",
    "escribio",
    "escreveu",
    "ha scritto",
    "scritto",
    "schreef",
    "napisał",
    "napisała",
    "skrev",
    "kirjoitti",
    "yazdı",
    "şunu yazdı",
    "пишет",
    "написал",
    "пише",
    "写道",
    "寫道",
    "のメール",
    "작성",
    "đã viết",
    "menulis",
    "كتب",
    "تمت كتابة",
    "نوشت",
    "napsal",
    "írta",
    "a scris",
    "έγραψε",
];

/// "Original message", between rules.
const ORIGINAL: [&str; 24] = [
    "original message",
    "reply message",
    "ursprüngliche nachricht",
    "originalnachricht",
    "mensaje original",
    "message d'origine",
    "message d’origine",
    "message original",
    "mensagem original",
    "messaggio originale",
    "oorspronkelijk bericht",
    "oryginalna wiadomość",
    "ursprungligt meddelande",
    "oprindelig meddelelse",
    "orijinal ileti",
    "orijinal mesaj",
    "исходное сообщение",
    "оригинальное сообщение",
    "原始邮件",
    "原始郵件",
    "원본 메시지",
    "元のメッセージ",
    "الرسالة الأصلية",
    "pesan asli",
];

/// "Forwarded message", between rules or before a colon.
const FORWARDED: [&str; 16] = [
    "forwarded message",
    "begin forwarded message",
    "weitergeleitete nachricht",
    "mensaje reenviado",
    "message transféré",
    "message transmis",
    "mensagem encaminhada",
    "mensagem reencaminhada",
    "messaggio inoltrato",
    "doorgestuurd bericht",
    "iletilen mesaj",
    "пересылаемое сообщение",
    "пересланное",
    "转发的邮件",
    "転送",
    "رسالة محولة",
];

/// True if a line, in lower case, begins with one of these words and a colon.
pub(super) fn says(line: &str, words: &[&str]) -> bool {
    let Some((name, _)) = line.split_once([':', '：']) else { return false };
    let name = name.trim_matches(|sign: char| sign.is_whitespace() || matches!(sign, '*' | '\u{200e}' | '\u{200f}'));
    words.contains(&name)
}

/// True if a sentence says that somebody wrote.
pub(super) fn is_wrote_word(sentence: &str) -> bool {
    let sentence = sentence.to_lowercase();
    WROTE.iter().any(|word| sentence.contains(word))
}

/// True if a line says that the original mail follows.
pub(super) fn is_original(line: &str) -> bool {
    between_rules(line).is_some_and(|name| ORIGINAL.contains(&name.as_str()))
}

/// True if a line says that a mail which is passed on follows.
pub(super) fn is_forwarding(line: &str) -> bool {
    let line = line.to_lowercase();
    FORWARDED.iter().any(|word| line.contains(word))
}

/// The words of a line such as `-----Original Message-----`, in lower case.
fn between_rules(line: &str) -> Option<String> {
    let is_rule = |sign: char| matches!(sign, '-' | '—' | '_' | '*') || sign.is_whitespace();
    let name = line.trim_matches(is_rule);
    let has_rules = line.starts_with("--") || line.starts_with('—') || line.starts_with("__");
    (has_rules && !name.is_empty()).then(|| name.to_lowercase())
}
