//! The stored engine of the page under an interpreter of WebAssembly.

use browser::Message;
use flate2::read::GzDecoder;
use serde_json::{Value, json};
use std::io::Read;
use wasmi::{Caller, Engine, Instance, Linker, Memory, Module, Store};

/// The engine of the page, as a browser would start it.
pub struct Interpreter {
    store: Store<()>,
    instance: Instance,
    memory: Memory,
    session: i32,
}

impl Interpreter {
    /// Starts the stored engine.
    pub fn start() -> Self {
        let mut bytes = Vec::new();
        GzDecoder::new(page::ENGINE).read_to_end(&mut bytes).expect("the engine is compressed by gzip");
        let engine = Engine::default();
        let module = Module::new(&engine, &bytes).expect("the engine is a module");
        let mut linker = Linker::new(&engine);
        let panicked = |caller: Caller<'_, ()>, at: i32, length: i32| -> Result<(), wasmi::Error> {
            let memory =
                caller.get_export("memory").and_then(wasmi::Extern::into_memory).expect("it has memory");
            let mut text = vec![0; length as usize];
            memory.read(&caller, at as usize, &mut text).expect("the text lies in memory");
            Err(wasmi::Error::new(format!("the engine panicked: {}", String::from_utf8_lossy(&text))))
        };
        linker.func_wrap("host", "panicked", panicked).expect("it is defined once");
        let mut store = Store::new(&engine, ());
        let instance = linker.instantiate_and_start(&mut store, &module).expect("nothing else is imported");
        let memory = instance.get_memory(&store, "memory").expect("it has memory");
        let start = instance.get_typed_func::<(), i32>(&store, "start").expect("it can be started");
        let session = start.call(&mut store, ()).expect("it starts");
        Self { store, instance, memory, session }
    }

    /// Opens a scenario file.
    pub fn open(&mut self, name: &str, text: &str) -> Value {
        self.ask(&json!({ "ask": "open", "name": name, "text": text }), &[]).0
    }

    /// Asks a question, and returns the answer with its numbers.
    pub fn ask(&mut self, question: &Value, numbers: &[f32]) -> (Value, Vec<f32>) {
        let question = Message { text: question.to_string(), numbers: numbers.to_vec() }.to_bytes();
        let length = question.len() as i32;
        let address = self.call::<i32>("allocate", length);
        self.memory.write(&mut self.store, address as usize, &question).expect("there is room");
        let answer = self.call::<(i32, i32, i32)>("ask", (self.session, address, length)) as usize;
        let mut head = [0; 4];
        self.memory.read(&self.store, answer, &mut head).expect("the answer lies in memory");
        let mut bytes = vec![0; u32::from_le_bytes(head) as usize];
        self.memory.read(&self.store, answer + 4, &mut bytes).expect("the answer lies in memory");
        let message = Message::from_bytes(&bytes).expect("the answer is a message");
        (serde_json::from_str(&message.text).expect("the answer is JSON"), message.numbers)
    }

    fn call<Parameters: wasmi::WasmParams>(&mut self, name: &str, parameters: Parameters) -> i32 {
        let function = self.instance.get_typed_func::<Parameters, i32>(&self.store, name);
        function.expect("it is exported").call(&mut self.store, parameters).expect("it returns")
    }
}
