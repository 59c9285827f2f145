//! Ctrl-C: asks the work to stop, so that nothing half-written stays behind.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// A flag that Ctrl-C raises.
pub fn flag() -> Arc<AtomicBool> {
    let stop = Arc::new(AtomicBool::new(false));
    let raised = Arc::clone(&stop);
    // Without a handler Ctrl-C still ends the program; only the hidden folder would stay behind.
    let _ = ctrlc::set_handler(move || raised.store(true, Ordering::SeqCst));
    stop
}
