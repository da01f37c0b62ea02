import { join } from "node:path";
import { createLanceStore, openLanceStore } from "../../src/store/lance-store.ts";
import { archiveStoreContract, type StoreFactory } from "../contracts/archive-store.contract.ts";
import { archiveStoreChangesContract } from "../contracts/archive-store-changes.contract.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const inFolder: StoreFactory = {
  create: async (manifest) =>
    createLanceStore({ location: join(await temporaryFolder(), "an index's folder") }, manifest),
  reopen: async ({ location }) => openLanceStore({ location }),
};

archiveStoreContract("a LanceDB folder", inFolder);
archiveStoreChangesContract("a LanceDB folder", inFolder);
