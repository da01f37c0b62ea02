/**
 * A number that two threads share: whether the worker is inside native code that must not be cut off. onnxruntime-node aborts
 * the whole process when its thread is stopped during a run.
 */
const OPEN = 0;
const AT_WORK = 1;
const SHUT = 2;

export function createGate(): Int32Array {
  return new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
}

/** The worker's, before it works. False when the gate is shut: there is nobody left to work for. */
export function enterGate(gate: Int32Array): boolean {
  return Atomics.compareExchange(gate, 0, OPEN, AT_WORK) === OPEN;
}

/** The worker's, after it worked. */
export function leaveGate(gate: Int32Array): void {
  Atomics.store(gate, 0, OPEN);
  Atomics.notify(gate, 0);
}

/** The other thread's: blocks it until the worker is outside, and keeps it there; no longer than `patienceMs`. */
export function shutGate(gate: Int32Array, patienceMs: number): void {
  const endMs = performance.now() + patienceMs;
  while (Atomics.compareExchange(gate, 0, OPEN, SHUT) === AT_WORK && performance.now() < endMs) {
    Atomics.wait(gate, 0, AT_WORK, Math.max(0, endMs - performance.now()));
  }
}
