/** A language model of 100 kB with random weights, in the GGUF format: it writes nonsense, but it runs. */

const LENGTH = 1024;
const EMBEDDING = 32;
const FEED_FORWARD = 64;
const HEADS = 2;
const ALIGNMENT = 32;

const TYPE = { uint32: 4, int32: 5, float32: 6, string: 8, array: 9 };
const FLOAT32_TENSOR = 0;
const TOKEN = { normal: 1, unknown: 2, control: 3, byte: 6 };

const CHAT_TEMPLATE =
  "{% for message in messages %}<|im_start|>{{ message['role'] }}\n{{ message['content'] }}<|im_end|>\n{% endfor %}" +
  "{% if add_generation_prompt %}<|im_start|>assistant\n{% endif %}";

const uint32 = (value: number) => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};
const uint64 = (value: number) => {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(BigInt(value));
  return bytes;
};
const float32 = (value: number) => {
  const bytes = Buffer.alloc(4);
  bytes.writeFloatLE(value);
  return bytes;
};
const string = (text: string) => {
  const bytes = Buffer.from(text);
  return Buffer.concat([uint64(bytes.length), bytes]);
};
const field = (name: string, type: number, value: Buffer) =>
  Buffer.concat([string(name), uint32(type), value]);
const number = (name: string, value: number) => field(name, TYPE.uint32, uint32(value));
const text = (name: string, value: string) => field(name, TYPE.string, string(value));
const array = (name: string, type: number, values: readonly Buffer[]) =>
  field(name, TYPE.array, Buffer.concat([uint32(type), uint64(values.length), ...values]));

/** Special marks, all bytes, and the letters of JSON. */
const VOCABULARY: readonly (readonly [text: string, type: number])[] = [
  ["<unk>", TOKEN.unknown],
  ["<s>", TOKEN.control],
  ["</s>", TOKEN.control],
  ["<|im_start|>", TOKEN.control],
  ["<|im_end|>", TOKEN.control],
  ...Array.from(
    { length: 256 },
    (_, byte) => [`<0x${byte.toString(16).toUpperCase().padStart(2, "0")}>`, TOKEN.byte] as const,
  ),
  ...["▁", ...'{}[]:,"abcdefghijklmnopqrstuvwxyz0123456789'].map(
    (character) => [character, TOKEN.normal] as const,
  ),
];

/** The bytes of the file, always the same. */
export function tinyGguf(): Buffer {
  const shapes: readonly (readonly [name: string, shape: readonly number[]])[] = [
    ["token_embd.weight", [EMBEDDING, VOCABULARY.length]],
    ["output_norm.weight", [EMBEDDING]],
    ["output.weight", [EMBEDDING, VOCABULARY.length]],
    ["blk.0.attn_norm.weight", [EMBEDDING]],
    ["blk.0.attn_q.weight", [EMBEDDING, EMBEDDING]],
    ["blk.0.attn_k.weight", [EMBEDDING, EMBEDDING]],
    ["blk.0.attn_v.weight", [EMBEDDING, EMBEDDING]],
    ["blk.0.attn_output.weight", [EMBEDDING, EMBEDDING]],
    ["blk.0.ffn_norm.weight", [EMBEDDING]],
    ["blk.0.ffn_gate.weight", [EMBEDDING, FEED_FORWARD]],
    ["blk.0.ffn_up.weight", [EMBEDDING, FEED_FORWARD]],
    ["blk.0.ffn_down.weight", [FEED_FORWARD, EMBEDDING]],
  ];
  const fields = [
    text("general.architecture", "llama"),
    text("general.name", "tiny"),
    number("llama.context_length", LENGTH),
    number("llama.embedding_length", EMBEDDING),
    number("llama.block_count", 1),
    number("llama.feed_forward_length", FEED_FORWARD),
    number("llama.attention.head_count", HEADS),
    number("llama.attention.head_count_kv", HEADS),
    number("llama.rope.dimension_count", EMBEDDING / HEADS),
    number("llama.vocab_size", VOCABULARY.length),
    field("llama.attention.layer_norm_rms_epsilon", TYPE.float32, float32(1e-5)),
    text("tokenizer.ggml.model", "llama"),
    array(
      "tokenizer.ggml.tokens",
      TYPE.string,
      VOCABULARY.map(([token]) => string(token)),
    ),
    array(
      "tokenizer.ggml.scores",
      TYPE.float32,
      VOCABULARY.map((_, index) => float32(-index)),
    ),
    array(
      "tokenizer.ggml.token_type",
      TYPE.int32,
      VOCABULARY.map(([, type]) => uint32(type)),
    ),
    number("tokenizer.ggml.unknown_token_id", 0),
    number("tokenizer.ggml.bos_token_id", 1),
    number("tokenizer.ggml.eos_token_id", 2),
    text("tokenizer.chat_template", CHAT_TEMPLATE),
  ];
  let seed = 1;
  const random = () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed / 2_147_483_647 - 0.5;
  };
  let offset = 0;
  const tensors = shapes.map(([name, shape]) => {
    const weights = Float32Array.from({ length: shape.reduce((product, size) => product * size, 1) }, random);
    const data = padded(Buffer.from(weights.buffer));
    const head = [
      string(name),
      uint32(shape.length),
      ...shape.map(uint64),
      uint32(FLOAT32_TENSOR),
      uint64(offset),
    ];
    offset += data.length;
    return { head: Buffer.concat(head), data };
  });
  return Buffer.concat([
    padded(
      Buffer.concat([
        Buffer.from("GGUF"),
        uint32(3),
        uint64(tensors.length),
        uint64(fields.length),
        ...fields,
        ...tensors.map(({ head }) => head),
      ]),
    ),
    ...tensors.map(({ data }) => data),
  ]);
}

function padded(bytes: Buffer): Buffer {
  return Buffer.concat([bytes, Buffer.alloc((ALIGNMENT - (bytes.length % ALIGNMENT)) % ALIGNMENT)]);
}
