//! Texts of the feed: six languages, a few sentences each with blanks, and numbers that make them differ.

/// Chance that comes out the same each time (SplitMix64).
pub struct Dice(u64);

impl Dice {
    /// Dice that always fall the same way for one seed.
    pub const fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// The next number.
    pub fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below `end`; zero where `end` is zero.
    pub fn below(&mut self, end: u64) -> u64 {
        self.roll().checked_rem(end).unwrap_or_default()
    }

    /// One of these.
    pub fn one<'a>(&mut self, of: &[&'a str]) -> &'a str {
        let nth = usize::try_from(self.below(of.len() as u64)).unwrap_or_default();
        of.get(nth).copied().unwrap_or_default()
    }
}

/// A language: names of people, cities, and sentences in which `{city}`, `{number}` and `{day}` are filled in.
struct Language {
    names: &'static [&'static str],
    surnames: &'static [&'static str],
    cities: &'static [&'static str],
    sentences: &'static [&'static str],
}

const LANGUAGES: [Language; 6] = [
    Language {
        names: &["Amara", "James", "Priya", "Chinedu", "Grace", "Daniel", "Aisha", "Peter"],
        surnames: &["Okafor", "Smith", "Sharma", "Mensah", "Taylor", "Brown", "Adeyemi", "Novak"],
        cities: &["Lisbon", "Dublin", "Toronto", "Istanbul", "Berlin", "Seoul"],
        sentences: &[
            "Hello, is my visa appointment in {city} still on {day}?",
            "I paid the deposit of {number} euros, the receipt is attached",
            "Could you tell me whether the university in {city} accepts an IELTS of 6.5?",
            "Thank you! I will send the transcripts before {day}.",
            "ok",
            "The hospital asks for the blood tests again, reference {number}. What should I do?",
            "Which flight should I take to {city}? The one on {day} costs {number} dollars",
            "My father can travel on {day}, but he needs a wheelchair at the airport.",
            "Good morning, any news about the scholarship?",
            "I have uploaded my passport and the bank statement, please check them when you have a minute. The number is {number}.",
        ],
    },
    Language {
        names: &["María", "José", "Lucía", "Andrés", "Valentina", "Íñigo"],
        surnames: &["Núñez", "García", "Fernández", "Muñoz", "Ibáñez", "López"],
        cities: &["Lisboa", "Dublín", "Toronto", "Estambul", "Berlín", "Seúl"],
        sentences: &[
            "Hola, ¿cuándo sale la carta de admisión para {city}?",
            "Ya hice el pago de {number} euros, ¿lo pueden confirmar?",
            "Necesito cambiar la cita de la visa al {day}",
            "Gracias, mañana les mando los papeles",
            "¿El hospital de {city} habla español?",
            "¿Cuánto cuesta la habitación? Me dijeron {number} al mes.",
        ],
    },
    Language {
        names: &["João", "Beatriz", "Thiago", "Mariana", "Rui"],
        surnames: &["Batista", "Gonçalves", "Araújo", "Conceição", "Magalhães"],
        cities: &["Lisboa", "Dublin", "Toronto", "Istambul", "Berlim", "Seul"],
        sentences: &[
            "Bom dia, já tem resposta da universidade de {city}?",
            "Paguei a inscrição, o comprovante é {number}",
            "Não consigo enviar o documento, pode ser na {day}?",
            "Obrigada! Até amanhã.",
            "Preciso de uma consulta antes da cirurgia em {city}, qual é o valor?",
        ],
    },
    Language {
        names: &["خالد", "فاطمة", "محمد", "نورة", "يوسف"],
        surnames: &["المصري", "الحسن", "السالم", "الزهراني", "العلي"],
        cities: &["لشبونة", "دبلن", "تورنتو", "إسطنبول", "برلين", "سيول"],
        sentences: &[
            "السلام عليكم، هل وصلت التأشيرة إلى {city}؟",
            "دفعت المبلغ {number} يورو أمس",
            "متى موعد العملية في {city}؟ والدي مريض",
            "شكرا جزيلا",
            "أرسلت جواز السفر وكشف الحساب، الرقم {number}",
        ],
    },
    Language {
        names: &["佳怡", "伟", "秀英", "子涵", "浩然"],
        surnames: &["林", "王", "李", "张", "陈"],
        cities: &["里斯本", "都柏林", "多伦多", "伊斯坦布尔", "柏林", "首尔"],
        sentences: &[
            "你好，我的签证到了吗？{day}可以去{city}吗",
            "学费已经付了{number}欧元，请确认",
            "大学什么时候开学？",
            "谢谢，我明天把成绩单发给你",
            "{city}的医院需要多少押金",
        ],
    },
    Language {
        names: &["Ирина", "Дмитрий", "Анна", "Сергей", "Ольга"],
        surnames: &["Соколова", "Иванов", "Кузнецова", "Попов", "Лебедева"],
        cities: &["Лиссабон", "Дублин", "Торонто", "Стамбул", "Берлин", "Сеул"],
        sentences: &[
            "Здравствуйте, когда будет готова виза в {city}?",
            "Я оплатила {number} евро, проверьте, пожалуйста",
            "Можно перенести консультацию на {day}?",
            "Спасибо большое!",
            "Клиника в городе {city} просит анализы, номер {number}",
        ],
    },
];

/// In how many of ten conversations each language is spoken; the rest speaks the first.
const SPOKEN: [usize; 10] = [0, 0, 0, 0, 1, 1, 2, 3, 4, 5];
const DAYS: [&str; 6] = ["Monday", "12.03.", "the 4th", "Friday", "01/06", "2027-02-11"];

fn language(person: u64) -> &'static Language {
    let nth = usize::try_from(Dice::new(person).below(10)).unwrap_or_default();
    &LANGUAGES[SPOKEN[nth]]
}

/// Name of a person.
pub fn name(person: u64) -> String {
    let (language, mut dice) = (language(person), Dice::new(person ^ 0x006e_616d_6500));
    format!("{} {}", dice.one(language.names), dice.one(language.surnames))
}

/// One to three sentences of a person in their language.
pub fn text(person: u64, dice: &mut Dice) -> String {
    let language = language(person);
    let sentences = 1 + dice.below(3);
    let mut said = Vec::new();
    for _ in 0..sentences {
        let number = dice.below(90_000).to_string();
        let sentence = dice.one(language.sentences).replace("{number}", &number);
        said.push(sentence.replace("{city}", dice.one(language.cities)).replace("{day}", dice.one(&DAYS)));
    }
    said.join(" ")
}

/// Searches as somebody types them: each line as it grows, character by character.
pub fn typed() -> Vec<String> {
    let lines =
        ["visa", "university", "deposit lisbon", "签证", "学费", "виза", "التأشيرة", "García", "scholarship", "4711"];
    let grown = |line: &&str| {
        let ends = line.char_indices().map(|(at, c)| at + c.len_utf8());
        ends.filter_map(|end| line.get(..end)).map(str::trim).map(str::to_owned).collect::<Vec<_>>()
    };
    lines.iter().flat_map(grown).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_person_says_the_same_with_the_same_dice() {
        let said = |seed| (name(7), text(7, &mut Dice::new(seed)));
        assert_eq!(said(1), said(1));
        assert_ne!(said(1).1, said(2).1);
    }

    #[test]
    fn blanks_are_filled_in_and_lines_grow_by_whole_letters() {
        let mut dice = Dice::new(3);
        assert!((0..500).all(|person| !text(person, &mut dice).contains(['{', '}'])));
        assert!(typed().iter().any(|line| line == "签") && typed().iter().any(|line| line == "univers"));
    }
}
