//! A text as a QR code (ISO/IEC 18004).

use super::session::{Answer, problem};
use qrcodegen::{QrCode, QrCodeEcc};
use serde_json::json;

/// The dark and light modules of a text's QR code, row by row, without the quiet zone around it.
pub(crate) fn qr(text: &str) -> Answer {
    let code = QrCode::encode_text(text, QrCodeEcc::Low).map_err(|_| {
        problem("qr", "the link is too long for a QR code".to_owned(), "share the link or a file instead")
    })?;
    let size = code.size();
    let row = |y: i32| (0..size).map(|x| if code.get_module(x, y) { '1' } else { '0' }).collect::<String>();
    Ok((json!({ "size": size, "rows": (0..size).map(row).collect::<Vec<_>>() }), Vec::new()))
}
