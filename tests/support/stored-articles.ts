import type { Article } from "../../src/model/article.ts";
import { openLanceStore } from "../../src/store/lance-store.ts";

/** The articles of an index, as `articles --json` lists them, without a process for it. */
export async function storedArticles(location: string): Promise<readonly Article[]> {
  const store = await openLanceStore({ location });
  try {
    return (await store?.listArticles()) ?? [];
  } finally {
    await store?.close();
  }
}
