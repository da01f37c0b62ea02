import { describe, expect, it } from "vitest";
import { fingerprintOf, type IndexManifest, requireSameManifest } from "../../src/store/index-manifest.ts";

const manifest: IndexManifest = {
  schemaVersion: 1,
  embeddingModel: "multilingual-e5-small/q8",
  dimensions: 384,
  chunking: "1/200",
  termsVersion: 1,
  segmentationVersion: 1,
};

const CHANGES: { name: keyof IndexManifest; changed: Partial<IndexManifest> }[] = [
  { name: "schemaVersion", changed: { schemaVersion: 2 } },
  { name: "embeddingModel", changed: { embeddingModel: "multilingual-e5-base/q8" } },
  { name: "dimensions", changed: { dimensions: 768 } },
  { name: "chunking", changed: { chunking: "1/300" } },
  { name: "termsVersion", changed: { termsVersion: 2 } },
  { name: "segmentationVersion", changed: { segmentationVersion: 2 } },
];

describe("requireSameManifest", () => {
  it("lets the same manifest pass", () => {
    expect(() => requireSameManifest({ ...manifest }, manifest, "data/index")).not.toThrow();
  });

  it.each(CHANGES)(
    "names another $name with both values, the index and the next step",
    ({ name, changed }) => {
      const stored = { ...manifest, ...changed };
      const check = () => requireSameManifest(stored, manifest, "data/index");
      expect(check).toThrow(expect.objectContaining({ code: "index-mismatch" }));
      expect(check).toThrow(`${name} ${stored[name]} instead of ${manifest[name]}`);
      expect(check).toThrow("data/index");
      expect(check).toThrow(expect.objectContaining({ nextStep: expect.stringMatching(/ingest.*--index/) }));
    },
  );

  it("names every difference", () => {
    const stored = { ...manifest, dimensions: 768, embeddingModel: "other" };
    expect(() => requireSameManifest(stored, manifest, "x")).toThrow(
      /embeddingModel.*dimensions|dimensions.*embeddingModel/,
    );
  });
});

describe("fingerprintOf", () => {
  it("does not depend on the order of the values", () => {
    const turned = Object.fromEntries(Object.entries(manifest).reverse()) as IndexManifest;
    expect(fingerprintOf(turned)).toBe(fingerprintOf(manifest));
    expect(fingerprintOf(manifest)).toMatch(/^[0-9a-f]{12}$/);
  });

  it.each(CHANGES)("changes with $name", ({ changed }) => {
    expect(fingerprintOf({ ...manifest, ...changed })).not.toBe(fingerprintOf(manifest));
  });
});
