//! Headers of lists of people, and the meaning of a column that each suggests.

use super::import::Column;

impl Column {
    /// The meaning that the header of a column suggests, in the languages of the windows and as other programs write it.
    pub fn guessed(header: &str) -> Self {
        let plain = crate::spelling::plain(header);
        let words: String = plain.chars().filter(|sign| sign.is_alphanumeric()).collect();
        // Other programs count their columns: "Phone 1 - Value", "E-mail 2 Address".
        let words = words.replace(|sign: char| sign.is_ascii_digit(), "");
        if words.ends_with("label") || words.ends_with("type") {
            return if words == "label" { Self::Labels } else { Self::Ignored };
        }
        let names = GUESSES.iter().find(|(_, names)| {
            names.iter().any(|name| {
                let name: String = crate::spelling::plain(name).chars().filter(|sign| sign.is_alphanumeric()).collect();
                words == name
            })
        });
        names.map_or(Self::Ignored, |(column, _)| *column)
    }
}

/// The meanings of columns that their headers suggest; a meaning that can stand once is given to the first.
pub fn guess_columns(headers: &[String]) -> Vec<Column> {
    let mut columns: Vec<Column> = Vec::with_capacity(headers.len());
    for header in headers {
        let guess = Column::guessed(header);
        let repeats = matches!(guess, Column::Phone | Column::Mail | Column::Labels);
        columns.push(if !repeats && columns.contains(&guess) { Column::Ignored } else { guess });
    }
    columns
}

/// Headers by their meaning, in English, Spanish, French, Portuguese, Chinese and Arabic.
const GUESSES: &[(Column, &[&str])] = &[
    (
        Column::GivenName,
        &["first name", "given name", "forename", "nombre de pila", "prénom", "primeiro nome", "名字", "الاسم الأول"],
    ),
    (
        Column::FamilyName,
        &[
            "last name",
            "family name",
            "surname",
            "apellido",
            "apellidos",
            "nom de famille",
            "sobrenome",
            "apelido",
            "姓",
            "姓氏",
            "اسم العائلة",
        ],
    ),
    (
        Column::Name,
        &[
            "name",
            "full name",
            "display name",
            "contact",
            "contact name",
            "client",
            "student",
            "nombre",
            "nombre completo",
            "nom",
            "nom complet",
            "nome",
            "nome completo",
            "姓名",
            "全名",
            "名称",
            "الاسم",
            "الاسم الكامل",
            "fn",
        ],
    ),
    (
        Column::Phone,
        &[
            "phone",
            "phone number",
            "phone value",
            "telephone",
            "tel",
            "mobile",
            "mobile phone",
            "cell",
            "cell phone",
            "number",
            "whatsapp",
            "whatsapp number",
            "home phone",
            "business phone",
            "primary phone",
            "teléfono",
            "número",
            "número de teléfono",
            "móvil",
            "celular",
            "téléphone",
            "portable",
            "numéro",
            "numéro de téléphone",
            "telefone",
            "telemóvel",
            "电话",
            "手机",
            "手机号",
            "电话号码",
            "الهاتف",
            "هاتف",
            "رقم الهاتف",
            "الجوال",
            "رقم الجوال",
            "واتساب",
        ],
    ),
    (
        Column::Mail,
        &[
            "email",
            "e-mail",
            "mail",
            "email address",
            "e-mail address",
            "e-mail value",
            "correo",
            "correo electrónico",
            "courriel",
            "adresse e-mail",
            "adresse mail",
            "adresse électronique",
            "endereço de e-mail",
            "邮箱",
            "电子邮件",
            "邮件",
            "电子邮箱",
            "البريد",
            "البريد الإلكتروني",
            "بريد إلكتروني",
        ],
    ),
    (
        Column::Language,
        &["language", "lang", "preferred language", "idioma", "lengua", "langue", "língua", "语言", "اللغة", "لغة"],
    ),
    (
        Column::Country,
        &[
            "country",
            "country code",
            "nationality",
            "país",
            "pais",
            "pays",
            "nacionalidad",
            "国家",
            "国籍",
            "الدولة",
            "البلد",
            "بلد",
        ],
    ),
    (
        Column::Zone,
        &["time zone", "timezone", "zone", "zona horaria", "fuseau horaire", "fuso horário", "时区", "المنطقة الزمنية"],
    ),
    (
        Column::Evidence,
        &[
            "source",
            "evidence",
            "origin",
            "lead source",
            "how did you hear about us",
            "fuente",
            "origen",
            "origine",
            "fonte",
            "origem",
            "来源",
            "المصدر",
        ],
    ),
    (
        Column::EvidenceLink,
        &["link", "url", "website", "page", "enlace", "lien", "site", "site web", "网址", "链接", "الرابط", "رابط"],
    ),
    (
        Column::Labels,
        &[
            "labels",
            "label",
            "tags",
            "tag",
            "group membership",
            "categories",
            "groups",
            "etiquetas",
            "étiquettes",
            "groupes",
            "rótulos",
            "marcadores",
            "标签",
            "分组",
            "الوسوم",
            "التصنيفات",
        ],
    ),
    (
        Column::Consent,
        &[
            "consent",
            "opt in",
            "opted in",
            "agreed",
            "gdpr",
            "consentimiento",
            "consentement",
            "consentimento",
            "同意",
            "الموافقة",
            "موافقة",
        ],
    ),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_are_known_in_six_languages_and_as_other_programs_write_them() {
        for (header, column) in [
            ("Name", Column::Name),
            ("First Name", Column::GivenName),
            ("Phone 1 - Value", Column::Phone),
            ("Phone 1 - Label", Column::Ignored),
            ("E-mail 2 Address", Column::Mail),
            ("TELÉFONO", Column::Phone),
            ("Prénom", Column::GivenName),
            ("Nome completo", Column::Name),
            ("手机", Column::Phone),
            ("电子邮件", Column::Mail),
            ("الاسم", Column::Name),
            ("رقم الهاتف", Column::Phone),
            ("Shoe size", Column::Ignored),
            ("", Column::Ignored),
        ] {
            assert_eq!(Column::guessed(header), column, "{header}");
        }
        let headers = ["Name", "Full name", "Phone", "Mobile"].map(String::from);
        assert_eq!(guess_columns(&headers), [Column::Name, Column::Ignored, Column::Phone, Column::Phone]);
    }
}
