import { beforeAll, describe, expect, it } from "vitest";
import type { ArchiveScope, ArchiveStore, ArchiveView } from "../../src/store/archive-store.ts";
import { articleOf } from "../support/article-of.ts";
import { fileContentsOf, replaceFiles } from "../support/file-contents-of.ts";
import { CONTRACT_MANIFEST, contractEmbedder, type StoreFactory } from "./archive-store.contract.ts";

const ferry = articleOf({
  id: "ferry",
  title: "青禾渡口换新船",
  text: "青禾渡口换上两条新船，每天多开六班。",
  newspaper: "永岭日报",
  date: "2022-05-12",
});
const bridge = articleOf({
  id: "bridge",
  title: "The mill bridge opens",
  text: "The bridge of the mill opened to carts on Monday, near the ferry.",
  collection: "Local press",
});
/** More than any search brings, all nearer to what is asked than what is seen. */
const letters = Array.from({ length: 90 }, (_, index) =>
  articleOf({
    id: `letter-${index}`,
    title: "青禾渡口",
    text: `青禾渡口，青禾渡口，第${index}封家书。`,
    newspaper: "家书",
    ...(index === 0 ? {} : { date: "1931-01-02" }),
    collection: "O'Brien's letters",
  }),
);
const english = articleOf({
  id: "letter-english",
  title: "The ferry",
  text: "The ferry, the ferry, the ferryman's quill and the mill bridge.",
  newspaper: "Letters",
  date: "2030-01-01",
  collection: "O'Brien's letters",
});
const LETTERS_FILE = "letters/1.jsonl";

/** What a view of an archive store has to keep to itself. */
export function archiveStoreScopeContract(name: string, { create, reopen }: StoreFactory): void {
  describe(`${name} seen without a collection`, () => {
    let store: ArchiveStore;
    let view: ArchiveView;
    /** Of an index that never had what is hidden. */
    let without: ArchiveStore;
    const contents = (file: string, ...articles: Parameters<typeof fileContentsOf>[1]) =>
      fileContentsOf(file, articles, contractEmbedder);
    const hidesLetters = { hides: (collection: string) => collection === "O'Brien's letters" };

    beforeAll(async () => {
      const [seen, hidden] = [
        await contents("a.txt", ferry, bridge),
        await contents(LETTERS_FILE, ...letters, english),
      ];
      without = await create(CONTRACT_MANIFEST);
      await replaceFiles(without, [seen]);
      await without.optimise();
      store = await create(CONTRACT_MANIFEST);
      await replaceFiles(store, [hidden, seen]);
      await store.apply({
        redirects: [
          { id: "old letter", target: "letter-1" },
          { id: "old ferry", target: "ferry" },
        ],
      });
      await store.optimise();
      view = await store.snapshot(hidesLetters);
    });

    const vectorOf = async (text: string) => (await contractEmbedder.embedQueries([text]))[0] as Float32Array;
    const questions: readonly {
      readonly name: string;
      readonly ask: (of: ArchiveView) => Promise<unknown>;
    }[] = [
      { name: "articles", ask: (of) => of.listArticles() },
      { name: "facts of articles", ask: (of) => of.listArticleFacts() },
      { name: "dates and newspapers", ask: (of) => of.outline() },
      { name: "what there is of each newspaper", ask: (of) => of.listNewspapers() },
      { name: "the newest articles", ask: (of) => of.listNewest("dated", { from: 0, limit: 2 }) },
      { name: "articles without a date", ask: (of) => of.listNewest("undated", { from: 0, limit: 2 }) },
      { name: "figures of the corpus", ask: (of) => of.corpusStatistics() },
      {
        name: "frequencies of terms",
        ask: (of) => of.passageFrequencies(["青禾", "家书", "ferri", "quill", "qing_he"]),
      },
      { name: "articles by id", ask: (of) => of.findArticles(["letter-1", "ferry", "letter-english"]) },
      { name: "an article by id", ask: (of) => of.findArticle("letter-1") },
      { name: "printings", ask: (of) => of.findPrintings(["letter-1", "ferry"]) },
      {
        name: "what was printed when",
        ask: (of) => of.findPrinted({ days: { from: "1900-01-01", to: "2100-01-01" } }, 200),
      },
      {
        name: "what was printed where",
        ask: (of) => of.findPrinted({ newspapers: ["家书", "永岭日报"] }, 200),
      },
      {
        name: "every passage with terms",
        ask: async (of) =>
          Promise.all(
            (["bodyTerms", "titleTerms"] as const).map((field) => of.passagesWithTerms(field, ["青禾"])),
          ),
      },
      { name: "every passage", ask: (of) => of.passagesWithTerms("bodyTerms", []) },
      {
        name: "the best passages by terms",
        ask: async (of) =>
          idsOf(
            await of.searchByTerms(
              [
                { field: "bodyTerms", terms: ["青禾", "渡口", "ferri"], boost: 1 },
                { field: "titleTerms", terms: ["青禾"], boost: 2 },
                { field: "pinyinTerms", terms: ["qing_he"], boost: 1 },
              ],
              3,
            ),
          ).sort(),
      },
      {
        name: "the nearest Chinese passages",
        ask: async (of) => idsOf(await of.searchByVector(await vectorOf("青禾渡口第1封家书"), "zh", 3)),
      },
      {
        name: "the nearest English passages",
        ask: async (of) => idsOf(await of.searchByVector(await vectorOf("the ferry"), "en", 3)),
      },
      {
        name: "the nearest passages of some articles",
        ask: async (of) =>
          idsOf(await of.searchByVector(await vectorOf("青禾"), "zh", 3, ["letter-2", "ferry"])),
      },
    ];
    const idsOf = (found: readonly { readonly id: string }[]) => found.map(({ id }) => id);

    it.each(questions)("answers as if it were not there: $name", async ({ ask }) => {
      expect(await ask(view)).toEqual(await ask(without));
      expect(await ask(store)).not.toEqual(await ask(without));
    });

    it("names and counts nothing of it", async () => {
      const { location: _, ...status } = await view.status();
      const { location: __, ...expected } = await without.status();
      expect(status).toEqual(expected);
      expect(status).toMatchObject({ files: 1, articles: 2, collections: ["Local press"] });
      expect(await store.status()).toMatchObject({
        files: 2,
        articles: 93,
        collections: ["Local press", "O'Brien's letters"],
      });
    });

    it("is led to it by no id of former times", async () => {
      expect(await view.findArticle("old letter")).toBeUndefined();
      expect(await view.findArticle("old ferry")).toEqual(ferry);
      expect(await store.findArticle("old letter")).toMatchObject({ id: "letter-1" });
    });

    it("is the whole index for a scope that hides nothing of it", async () => {
      const whole = await store.snapshot({ hides: (collection) => collection === "letters" });
      expect(await whole.listArticles()).toHaveLength(93);
    });

    it("leaves what belongs to no collection, even when all collections are hidden", async () => {
      const rest = await store.snapshot({ hides: () => true });
      expect(await rest.listArticles()).toEqual([ferry]);
      expect((await rest.corpusStatistics()).passages).toBe(1);
    });

    it("hides what comes later and what is not optimised, and shows what left the collection", async () => {
      const changing = await create(CONTRACT_MANIFEST);
      const seen = async () => {
        const now = await changing.snapshot(hidesLetters);
        const byTerms = await now.searchByTerms([{ field: "bodyTerms", terms: ["渡口"], boost: 1 }], 9);
        const byVector = await now.searchByVector(await vectorOf("渡口"), "zh", 9);
        return [idsOf(await now.listArticles()), idsOf(byTerms), idsOf(byVector)];
      };
      const [letter] = letters.slice(0, 1) as [(typeof letters)[0]];
      await replaceFiles(changing, [await contents("a.txt", ferry)]);
      await changing.optimise();
      await replaceFiles(changing, [await contents("l.txt", letter)]);
      expect(await seen()).toEqual([["ferry"], ["ferry#0"], ["ferry#0"]]);
      await replaceFiles(changing, [await contents("a.txt", { ...ferry, collection: "O'Brien's letters" })]);
      expect(await seen()).toEqual([[], [], []]);
      const { collection: _, ...published } = letter;
      await replaceFiles(changing, [await contents("l.txt", published)]);
      expect(await seen()).toEqual([["letter-0"], ["letter-0#0"], ["letter-0#0"]]);
    });

    it("hides what another one has written, from a refresh on as well", async () => {
      const changing = await create(CONTRACT_MANIFEST);
      await replaceFiles(changing, [await contents("a.txt", ferry)]);
      const other = await reopen(changing);
      if (other === undefined) throw new Error("The store was not there to be opened again.");
      const newest = async (scope?: ArchiveScope) => {
        const now = await other.snapshot(scope);
        return idsOf(await now.listNewest("dated", { from: 0, limit: 9 }));
      };
      expect(await newest(hidesLetters)).toEqual(["ferry"]);
      await replaceFiles(changing, [await contents(LETTERS_FILE, english)]);
      await other.refresh();
      expect(await newest()).toEqual(["letter-english", "ferry"]);
      expect(await newest(hidesLetters)).toEqual(["ferry"]);
      await other.close();
    });
  });
}
