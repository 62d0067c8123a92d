//! The page's words, in six languages.

/// The words of one language; `{}` stands for our address.
pub(super) struct Words {
    /// BCP 47.
    pub language: &'static str,
    /// The title while they are subscribed.
    pub question: &'static str,
    pub on: &'static str,
    pub unsubscribe: &'static str,
    /// The title once they are not.
    pub done: &'static str,
    pub off: &'static str,
    pub subscribe: &'static str,
    /// Mails that go on in both.
    pub personal: &'static str,
}

impl Words {
    /// The words of a language of [`super::language::ALL`]; English ones for any other.
    pub fn of(language: &str) -> &'static Self {
        ALL.iter().find(|words| words.language == language).unwrap_or(&ALL[0])
    }
}

const ALL: [Words; 6] = [
    Words {
        language: "en",
        question: "Unsubscribe?",
        on: "You get mails that {} sends to many people.",
        unsubscribe: "Unsubscribe",
        done: "You are unsubscribed",
        off: "{} sends you no more mails that go to many people.",
        subscribe: "Subscribe again",
        personal: "Answers to you alone still arrive.",
    },
    Words {
        language: "ar",
        question: "هل تريد إلغاء الاشتراك؟",
        on: "تصلك رسائل بريد يرسلها {} إلى أشخاص كثيرين.",
        unsubscribe: "إلغاء الاشتراك",
        done: "أُلغي اشتراكك",
        off: "لن يرسل إليك {} بعد الآن رسائل بريد موجهة إلى أشخاص كثيرين.",
        subscribe: "الاشتراك من جديد",
        personal: "أما الردود الموجهة إليك وحدك فستصلك كالمعتاد.",
    },
    Words {
        language: "es",
        question: "¿Cancelar la suscripción?",
        on: "Recibe correos que {} envía a muchas personas.",
        unsubscribe: "Cancelar la suscripción",
        done: "Su suscripción está cancelada",
        off: "{} ya no le enviará correos dirigidos a muchas personas.",
        subscribe: "Suscribirse de nuevo",
        personal: "Las respuestas dirigidas solo a usted le seguirán llegando.",
    },
    Words {
        language: "fr",
        question: "Se désabonner ?",
        on: "Vous recevez des e-mails que {} envoie à de nombreuses personnes.",
        unsubscribe: "Se désabonner",
        done: "Vous êtes désabonné(e)",
        off: "{} ne vous enverra plus d’e-mails destinés à de nombreuses personnes.",
        subscribe: "S’abonner de nouveau",
        personal: "Les réponses qui s’adressent à vous seul(e) vous parviendront toujours.",
    },
    Words {
        language: "pt",
        question: "Cancelar a inscrição?",
        on: "Você recebe e-mails que {} envia a muitas pessoas.",
        unsubscribe: "Cancelar a inscrição",
        done: "Sua inscrição foi cancelada",
        off: "{} não enviará mais a você e-mails destinados a muitas pessoas.",
        subscribe: "Inscrever-se de novo",
        personal: "As respostas dirigidas só a você continuam chegando.",
    },
    Words {
        language: "zh",
        question: "要退订吗？",
        on: "您会收到 {} 群发的邮件。",
        unsubscribe: "退订",
        done: "您已退订",
        off: "{} 不会再向您发送群发邮件。",
        subscribe: "重新订阅",
        personal: "只发给您本人的回复仍会送达。",
    },
];

#[cfg(test)]
mod tests {
    use super::{super::language, *};

    #[test]
    fn every_language_of_our_pages_has_its_words_and_a_place_for_the_address() {
        let all: Vec<_> = ALL.iter().map(|words| words.language).collect();
        assert_eq!(all, language::ALL);
        assert!(ALL.iter().all(|words| words.on.contains("{}") && words.off.contains("{}")));
    }
}
