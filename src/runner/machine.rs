//! What the machine says of itself: its processor, and the memory that the program took.

use std::fs;

/// The most memory that the program has held so far, in bytes; none where the system does not tell.
///
/// Linux tells it as `VmHWM` in `/proc/self/status`.
pub fn peak_memory() -> Option<u64> {
    memory("VmHWM:")
}

/// The memory that the program holds now, in bytes; none where the system does not tell.
///
/// Linux tells it as `VmRSS` in `/proc/self/status`.
pub fn memory_now() -> Option<u64> {
    memory("VmRSS:")
}

fn memory(kind: &str) -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix(kind))?;
    let kibibytes: u64 = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
    Some(1024 * kibibytes)
}

/// Name of the processor; none where the system does not tell.
pub fn processor() -> Option<String> {
    let facts = fs::read_to_string("/proc/cpuinfo").ok()?;
    let line = facts.lines().find(|line| line.starts_with("model name"))?;
    let (_, name) = line.split_once(':')?;
    Some(name.trim().to_owned()).filter(|name| !name.is_empty())
}

/// An amount of memory in words.
pub fn memory_in_words(bytes: Option<u64>) -> String {
    bytes.map_or_else(
        || "peak memory not known on this system".to_owned(),
        |bytes| format!("peak memory {:.0} MiB", bytes as f64 / f64::from(1 << 20)),
    )
}

#[cfg(test)]
mod tests {
    use super::{memory_in_words, peak_memory};

    #[test]
    fn memory_is_told_where_the_system_knows_it_and_the_lack_of_it_elsewhere() {
        assert_eq!(memory_in_words(Some(45 << 20)), "peak memory 45 MiB");
        assert!(memory_in_words(None).contains("not known"));
    }

    #[test]
    fn on_linux_the_peak_grows_with_what_is_held() {
        let Some(before) = peak_memory() else { return };
        let held = std::hint::black_box(vec![1_u8; 64 << 20]);
        let after = peak_memory().unwrap_or(0);
        assert!(after >= before && after >= held.len() as u64, "{before} {after}");
    }
}
