//! Whether legal texts are in the language that they are offered in.

use campaign::{Campaign, Finding};

/// An error for each text that is word for word that of the default locale: a fan would agree to what they cannot read.
pub(super) fn copies(campaign: &Campaign) -> Vec<Finding> {
    let language = |locale: &str| locale.split('-').next().map(str::to_owned);
    let default = &campaign.default_locale;
    let mut findings = Vec::new();
    for jurisdiction in &campaign.jurisdictions {
        let Some(original) = jurisdiction.texts.get(default) else {
            continue;
        };
        for (locale, text) in &jurisdiction.texts {
            if text.terms == original.terms && language(locale) != language(default) {
                let id = &jurisdiction.id;
                let problem = format!(
                    "this is word for word legal/{id}/{default}.md: translate it, or delete it"
                );
                findings.push(Finding::error(format!("legal/{id}/{locale}.md"), problem));
            }
        }
    }
    findings
}
