//! Whether a name leads somewhere: to a website, a mailbox, an account, a telephone.

use unicode_normalization::UnicodeNormalization;

/// From this many digits on, a name holds a number to call.
const MIN_PHONE_DIGITS: usize = 7;

/// The endings of most addresses that people write down, besides those of countries, which have two letters.
const ENDINGS: &[&str] = &[
    "app", "art", "bet", "biz", "blog", "cam", "casino", "chat", "club", "com", "dev", "edu",
    "example", "fun", "gov", "info", "lat", "link", "live", "loan", "media", "mobi", "name", "net",
    "news", "online", "onion", "org", "page", "porn", "pro", "sex", "sexy", "shop", "site",
    "space", "store", "stream", "team", "tech", "top", "vip", "website", "wiki", "win", "work",
    "world", "xxx", "xyz", "zone",
];

/// Those in other scripts, of countries and of everybody; two letters of ASCII are a country's without standing here.
const OTHER_ENDINGS: &[&str] = &[
    "рф",
    "рус",
    "москва",
    "онлайн",
    "сайт",
    "орг",
    "ком",
    "дети",
    "укр",
    "бел",
    "бг",
    "мкд",
    "срб",
    "қаз",
    "мон",
    "ею",
    "ελ",
    "ευ",
    "გე",
    "հայ",
    "ישראל",
    "مصر",
    "السعودية",
    "امارات",
    "المغرب",
    "الجزائر",
    "تونس",
    "عمان",
    "قطر",
    "موقع",
    "شبكة",
    "ایران",
    "پاکستان",
    "भारत",
    "संगठन",
    "कॉम",
    "ভারত",
    "বাংলা",
    "இந்தியா",
    "இலங்கை",
    "భారత్",
    "ไทย",
    "ලංකා",
    "中国",
    "中國",
    "中文网",
    "公司",
    "网络",
    "网址",
    "网站",
    "在线",
    "商城",
    "香港",
    "台湾",
    "台灣",
    "新加坡",
    "澳門",
    "한국",
    "닷컴",
    "닷넷",
    "みんな",
    "コム",
    "ストア",
    "クラウド",
];

/// Services where an account is a name beside theirs.
const SERVICES: &[&str] = &[
    "discord",
    "insta",
    "instagram",
    "onlyfans",
    "snapchat",
    "telegram",
    "tiktok",
    "twitch",
    "whatsapp",
    "youtube",
];

/// Whether `name` holds an address, an account or a telephone number.
pub(crate) fn has_address(name: &str) -> bool {
    let name = plain(name);
    let digits = name.chars().filter(char::is_ascii_digit).count();
    digits >= MIN_PHONE_DIGITS
        || name.contains("://")
        || name
            .split(|c: char| {
                c.is_whitespace()
                    || matches!(c, ',' | ';' | '(' | ')' | '[' | ']' | '<' | '>' | '"')
            })
            .any(|word| is_domain(word) || is_account(word) || is_service(word))
}

/// In lower case, with every kind of full stop, colon and slash as the plain one, and "dot" and "at" as signs.
fn plain(name: &str) -> String {
    let name: String = name
        .nfkc()
        .flat_map(char::to_lowercase)
        .map(|c| match c {
            '\u{3002}' | '\u{FF61}' | '\u{2024}' | '\u{A4F8}' | '\u{2E31}' => '.',
            '\u{2044}' | '\u{2215}' | '\u{29F8}' => '/',
            '\u{2236}' | '\u{A789}' => ':',
            c => c,
        })
        .filter(|c| !matches!(c, '\u{200C}' | '\u{200D}'))
        .collect();
    [" dot ", "(dot)", "[dot]", "[.]", "(.)", " . "]
        .iter()
        .fold(name, |name, dot| name.replace(dot, "."))
        .replace("(at)", "@")
        .replace("[at]", "@")
}

/// `www.…`, or labels that end as a domain does; what follows a slash or a colon does not matter.
fn is_domain(word: &str) -> bool {
    let host = word.split(['/', ':', '?', '#']).next().unwrap_or(word);
    if host.starts_with("www.") && host.len() > 4 {
        return true;
    }
    let Some((rest, ending)) = host.rsplit_once('.') else {
        return false;
    };
    // Initials and titles have a full stop too: "J.R.", "Ma.Theresa", "St.Jo".
    let has_path = word[host.len()..].starts_with('/');
    let is_country = ending.len() == 2 && (has_path || rest.chars().count() > 2);
    let is_known = ENDINGS.contains(&ending) || OTHER_ENDINGS.contains(&ending);
    // Browsers show other scripts so when they distrust them.
    let is_encoded = ending.starts_with("xn--");
    let is_ending = is_known || is_encoded || is_country && ending.chars().all(char::is_alphabetic);
    let label = rest.rsplit(['.', '@']).next().unwrap_or(rest);
    is_ending && (has_path || label.chars().count() >= 2)
}

/// `@account`, or a mailbox.
fn is_account(word: &str) -> bool {
    let Some((_, account)) = word.split_once('@') else {
        return false;
    };
    let letters = account
        .chars()
        .take_while(|c| c.is_alphanumeric() || matches!(c, '_' | '.'));
    // Two signs of one word are letters in disguise rather than an account; lists of words find those.
    letters.count() >= 3
}

fn is_service(word: &str) -> bool {
    SERVICES.contains(&word.trim_end_matches([':', '=', '-']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_leads_somewhere_is_found() {
        for name in [
            "http://evil.example/x",
            "HTTPS://Evil.Example",
            "www.evil.example",
            "evil.com",
            "Ana bit.ly/abc",
            "evil．com",
            "evil。com",
            "evil dot com",
            "evil[.]com",
            "ana@evil.org",
            "@ana_sings",
            "Ana @ana.sings",
            "insta: ana",
            "TikTok Ana",
            "t.me/anasings",
            "пример.рф",
            "ana@пример.рф",
            "evil.中国/x",
            "evil.みんな",
            "xn--e1afmkfd.xn--p1ai",
            "+33 6 12 34 56 78",
        ] {
            assert!(has_address(name), "{name}");
        }
    }

    #[test]
    fn names_lead_nowhere() {
        for name in [
            "Ana L.",
            "J.R.R. Tolkien",
            "Jr./Sr. Smith",
            "Ma.Theresa",
            "St.Jo",
            "O'Brien-Smith Jr.",
            "Dr. Dre",
            "Ana & Leo",
            "Zoé / Lea",
            "Ana 2026",
            "M@x",
            "محمد",
            "さくら。",
            "Ana: Lía",
            "Иван.Петров",
            "山田.太郎",
        ] {
            assert!(!has_address(name), "{name}");
        }
    }
}
