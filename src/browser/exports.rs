//! What the WebAssembly module exports. The page hands over bytes of a message, and takes those of the answer.

#![allow(unsafe_code, reason = "the page and the module share nothing but addresses")]

use super::{Message, Session};

#[link(wasm_import_module = "host")]
unsafe extern "C" {
    /// Tells the page what happened before the module stops for good.
    fn panicked(text: *const u8, length: usize);
}

/// Room for that many bytes, which the page fills and hands over with [`ask`].
#[unsafe(no_mangle)]
pub extern "C" fn allocate(length: usize) -> *mut u8 {
    Box::into_raw(vec![0_u8; length].into_boxed_slice()).cast()
}

/// Takes back bytes that were handed out by [`allocate`] or [`ask`].
///
/// # Safety
/// The address and the length are those that were handed out, and are given back once.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn release(bytes: *mut u8, length: usize) {
    drop(unsafe { taken(bytes, length) });
}

/// Starts a session, and lets the page hear of panics.
#[unsafe(no_mangle)]
pub extern "C" fn start() -> *mut Session {
    std::panic::set_hook(Box::new(|info| {
        let text = info.to_string();
        unsafe { panicked(text.as_ptr(), text.len()) };
    }));
    Box::into_raw(Box::default())
}

/// Answers a question: the address of the answer's bytes, whose first four say how many bytes follow them.
///
/// # Safety
/// `session` is what [`start`] gave, and `bytes` was filled after [`allocate`]; it is taken back.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ask(session: *mut Session, bytes: *mut u8, length: usize) -> *mut u8 {
    let question = unsafe { taken(bytes, length) };
    let session = unsafe { &mut *session };
    let answer = match Message::from_bytes(&question) {
        Some(question) => session.answer(&question),
        None => Message { text: r#"{"problems":[]}"#.to_owned(), numbers: Vec::new() },
    };
    let answer = answer.to_bytes();
    let mut block = Vec::with_capacity(4 + answer.len());
    block.extend((answer.len() as u32).to_le_bytes());
    block.extend(answer);
    Box::into_raw(block.into_boxed_slice()).cast()
}

/// The bytes at an address, taken over.
unsafe fn taken(bytes: *mut u8, length: usize) -> Box<[u8]> {
    unsafe { Box::from_raw(std::ptr::slice_from_raw_parts_mut(bytes, length)) }
}
