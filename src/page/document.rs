//! The page around its parts.

use super::bundle::bundle;
use super::data::data;
use super::engine::ENGINE;
use super::modules::{BODY, MODULES, STYLES};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use chart::{Language, page_font};
use scenario::FullScenario;
use scenario::error::Problems;
use serde_json::Value;

/// By this, near its beginning, a file is known as a page that the program made.
pub const PAGE_MARK: &str = "<meta name=\"generator\" content=\"schoolwide";

/// The page may run what it carries and nothing else: no network, no frames, no forms.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; \
    script-src 'unsafe-inline' 'wasm-unsafe-eval' blob:; worker-src blob:; font-src data:; img-src data: blob:";

/// The what-if page of a school or district, as one HTML file. `version` is the program's.
///
/// # Errors
/// Where the scenario is a nation, which is too large for a page.
///
/// # Panics
/// Never: every page is in some language.
pub fn what_if_page(scenario: &FullScenario, language: &Language, version: &str) -> Result<String, Problems> {
    let data = data(scenario, language, version)?;
    let code = data["language"].as_str().expect("the data says in which language the page is").to_owned();
    let page = [
        "<!doctype html>\n<html lang=\"",
        &escaped(&code),
        "\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"",
        POLICY,
        "\">\n",
        PAGE_MARK,
        " ",
        version,
        "\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>",
        &escaped(&scenario.title),
        "</title>\n<style>\n",
        &page_font(),
        &STYLES.concat(),
        "</style>\n</head>\n<body>\n",
        &body(&data["words"]),
        "<script type=\"application/json\" id=\"data\">",
        &within_script(&data.to_string()),
        "</script>\n<script type=\"text/plain\" id=\"worker\">\n",
        &bundle(MODULES, "engine/worker.js"),
        "</script>\n<script type=\"text/plain\" id=\"engine\">",
        &STANDARD.encode(ENGINE),
        "</script>\n<script type=\"module\">\n",
        &bundle(MODULES, "main.js"),
        "</script>\n</body>\n</html>\n",
    ];
    Ok(page.concat())
}

/// The skeleton, with words where it has `{{page.table.key}}`: those that are read without any script.
///
/// # Panics
/// Where the skeleton names a word that does not exist, which a test excludes.
fn body(words: &Value) -> String {
    let mut parts = BODY.split("{{");
    let mut body = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (key, rest) = part.split_once("}}").expect("a test holds the skeleton to closed braces");
        let word = words[key].as_str().expect("a test holds the skeleton to words that exist");
        body.extend([escaped(word).as_str(), rest]);
    }
    body
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// JSON within a script element, where nothing may look like its end or like a comment.
fn within_script(json: &str) -> String {
    json.replace('<', "\\u003c")
}
