//! The engine of the page, as it is kept in the repository.

/// The engine, compiled to WebAssembly and compressed by gzip. `.ci/engine --write` makes it.
pub const ENGINE: &[u8] = include_bytes!("engine.wasm.gz");

/// What the engine was made from, and with which compiler: `compiler`, `linker` and `sources`, a digest, as TOML.
pub const fn engine_note() -> &'static str {
    include_str!("engine.toml")
}
