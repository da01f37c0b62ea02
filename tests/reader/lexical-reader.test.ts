import { createLexicalReader } from "../../src/reader/lexical-reader.ts";
import { readerContract } from "../contracts/reader.contract.ts";

readerContract("reading by rule", async () => createLexicalReader());
