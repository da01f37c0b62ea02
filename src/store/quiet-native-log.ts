/**
 * LanceDB's native part reports on standard error what is no news to a reader, such as every table that it creates.
 * It reads this variable when it is loaded: import this file before the library.
 */
process.env["LANCEDB_LOG"] ??= "error";
